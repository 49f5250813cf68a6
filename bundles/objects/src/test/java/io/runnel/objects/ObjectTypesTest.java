// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectTypesTest {
  private static final List<ObjectType> TYPES =
      List.of(new Contact(), new Company(), new Deal(), new Ticket(), new Task());

  @Test
  void propertyNamesAreUniqueLowerCaseWords() {
    for (ObjectType type : TYPES) {
      Set<String> names = new HashSet<>();
      for (Property property : type.properties()) {
        assertTrue(property.name().matches("[a-z]+"), property.name());
        assertTrue(names.add(property.name()), property.name());
      }
    }
  }

  @Test
  void optionValuesAreUniqueWithinTheirProperty() {
    for (ObjectType type : TYPES) {
      for (Property property : type.properties()) {
        Set<String> values = new HashSet<>();
        property.options().forEach(o -> assertTrue(values.add(o.value()), o.value()));
      }
    }
  }

  @Test
  void aContactIsFoundByItsEmailAlone() {
    List<String> unique =
        new Contact()
            .properties().stream().filter(p -> p.traits().unique()).map(Property::name).toList();
    assertEquals(List.of("email"), unique);
  }

  @Test
  void theLifecycleStagesStandInTheirOrder() {
    Property stage =
        new Contact()
            .properties().stream()
                .filter(p -> p.name().equals("lifecyclestage"))
                .findFirst()
                .orElseThrow();
    assertEquals(
        List.of(
            "subscriber",
            "lead",
            "marketingqualifiedlead",
            "salesqualifiedlead",
            "opportunity",
            "customer",
            "evangelist",
            "other"),
        stage.options().stream().map(Property.Option::value).toList());
  }

  @Test
  void aContactHasValuesOfEveryTypeThereIs() {
    var types = EnumSet.noneOf(io.runnel.kind.PropertyType.class);
    new Contact().properties().forEach(p -> types.add(p.type()));
    assertEquals(EnumSet.allOf(io.runnel.kind.PropertyType.class), types);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void everyLabelIsTranslatedAndNothingElse(String language) throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (ObjectType type : TYPES) {
      String id = type.getClass().getAnnotation(Kind.class).id();
      wanted.addAll(List.of(id + ".label", id + ".about", id + ".category"));
      for (Property property : type.properties()) {
        String key = id + "." + property.name();
        wanted.add(key + ".label");
        property.options().forEach(o -> wanted.add(key + "." + o.value() + ".label"));
      }
    }
    assertEquals(wanted, new TreeSet<>(texts(language).stringPropertyNames()));
  }

  @Test
  void everyTypeHasAnIcon() {
    for (ObjectType type : TYPES) {
      String id = type.getClass().getAnnotation(Kind.class).id();
      assertNotNull(type.getClass().getResource(id + ".svg"), id);
    }
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
            Contact.class.getResourceAsStream("messages_" + language + ".properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
