// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTextsTest {
  private static final Map<Class<?>, Class<? extends Record>> KINDS =
      Map.of(
          FilterTrigger.class, FilterTrigger.Settings.class,
          RecordCreated.class, RecordCreated.Settings.class,
          PropertyChanged.class, PropertyChanged.Settings.class,
          CustomEvent.class, CustomEvent.Settings.class,
          ManualEnrolment.class, ManualEnrolment.Settings.class);

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void everyTextIsTranslatedAndNothingElse(String language) throws IOException {
    Set<String> wanted = new TreeSet<>();
    KINDS.forEach(
        (kind, settings) -> {
          String id = kind.getAnnotation(Kind.class).id();
          wanted.addAll(List.of(id + ".label", id + ".about", id + ".category"));
          for (RecordComponent component : settings.getRecordComponents()) {
            addField(wanted, id + "." + component.getName(), component);
          }
        });
    assertEquals(wanted, new TreeSet<>(texts(language).stringPropertyNames()));
  }

  @Test
  void everyKindHasAnIcon() {
    for (Class<?> kind : KINDS.keySet()) {
      String id = kind.getAnnotation(Kind.class).id();
      assertNotNull(kind.getResource(id + ".svg"), id);
    }
  }

  private static void addField(Set<String> wanted, String key, RecordComponent component) {
    wanted.add(key + ".label");
    if (!component.getAnnotation(Field.class).help().isEmpty()) {
      wanted.add(key + ".help");
    }
    if (component.getType().isEnum()) {
      for (Object constant : component.getType().getEnumConstants()) {
        wanted.add(key + "." + constant.toString().toLowerCase(java.util.Locale.ROOT) + ".label");
      }
    }
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String file = "messages_" + language + ".properties";
    try (InputStream in = FilterTrigger.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
