// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.kind.Kind;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.settings.SettingsSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Forms of kinds as JSON Schema, and properties of object types. */
final class KindForms {
  private KindForms() {}

  static Map<String, Object> of(Installed installed, KindTexts texts) {
    if (installed.usable() instanceof InstalledType type) {
      return ofType(type, texts);
    }
    Map<String, Object> forms = new LinkedHashMap<>();
    List<Class<? extends Record>> records = installed.forms();
    if (!records.isEmpty()) {
      forms.put("settings", SettingsSchema.of(records.get(0), texts::text));
    }
    if (records.size() > 1) {
      forms.put("answer", SettingsSchema.of(records.get(1), texts::text));
    }
    Kind kind = installed.kind();
    if (kind != null) {
      forms.put("effect", kind.effect().name().toLowerCase(Locale.ROOT));
      forms.put("objectTypes", List.of(kind.objectTypes()));
    }
    return forms;
  }

  static Map<String, Object> ofType(InstalledType type, KindTexts texts) {
    List<Map<String, Object>> properties = new ArrayList<>();
    for (Property property : type.properties().values()) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("name", property.name());
      shown.put("label", texts.text(property.name() + ".label", property.label()));
      shown.put("type", property.type().name().toLowerCase(Locale.ROOT));
      if (!property.options().isEmpty()) {
        shown.put("options", options(property, texts));
      }
      if (property.traits().within() != null) {
        shown.put("within", property.traits().within());
      }
      shown.put("unique", property.traits().unique());
      shown.put("readOnly", property.traits().readOnly());
      properties.add(shown);
    }
    return Map.of("properties", properties);
  }

  private static List<Map<String, Object>> options(Property property, KindTexts texts) {
    List<Map<String, Object>> options = new ArrayList<>();
    for (Property.Option option : property.options()) {
      String key = property.name() + "." + option.value() + ".label";
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("value", option.value());
      shown.put("label", texts.text(key, option.label()));
      if (option.within() != null) {
        shown.put("within", option.within());
      }
      options.add(shown);
    }
    return options;
  }
}
