// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTextsTest {
  private static final List<Class<?>> KINDS =
      List.of(
          AssignOwner.class,
          ChooseBranch.class,
          Delay.class,
          DelayUntil.class,
          EditRecord.class,
          CreateRecord.class,
          CreateTask.class,
          EnrolInWorkflow.class,
          CallWebhook.class);

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void everyTextIsTranslatedAndNothingElse(String language) throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (Class<?> kind : KINDS) {
      String id = kind.getAnnotation(Kind.class).id();
      wanted.addAll(List.of(id + ".label", id + ".about", id + ".category"));
      for (Class<?> form : kind.getDeclaredClasses()) {
        if (form.getSimpleName().equals("Settings") || form.getSimpleName().equals("Answer")) {
          addFields(wanted, id, form);
        }
      }
    }
    assertEquals(wanted, new TreeSet<>(texts(language).stringPropertyNames()));
  }

  @Test
  void everyKindHasAnIcon() {
    for (Class<?> kind : KINDS) {
      String id = kind.getAnnotation(Kind.class).id();
      assertNotNull(kind.getResource(id + ".svg"), id);
    }
  }

  private static void addFields(Set<String> wanted, String prefix, Class<?> form) {
    for (RecordComponent component : form.getRecordComponents()) {
      String key = prefix + "." + component.getName();
      wanted.add(key + ".label");
      if (!component.getAnnotation(Field.class).help().isEmpty()) {
        wanted.add(key + ".help");
      }
      Class<?> type = component.getType();
      if (component.getGenericType() instanceof ParameterizedType list) {
        type = (Class<?>) list.getActualTypeArguments()[0];
      }
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          wanted.add(key + "." + word(constant.toString()) + ".label");
        }
      } else if (type.isRecord() && type.getName().startsWith("io.runnel.actions")) {
        addFields(wanted, key, type);
      }
    }
  }

  private static String word(String constant) {
    StringBuilder word = new StringBuilder();
    for (String part : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      boolean first = word.isEmpty();
      word.append(first ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return word.toString();
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String file = "messages_" + language + ".properties";
    try (InputStream in = ChooseBranch.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
