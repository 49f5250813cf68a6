// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.runnel.rules.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsSchemaTest {
  @Test
  void describesAFormAsJsonSchema() {
    Map<String, Object> schema = SettingsSchema.of(Forms.Call.class, Labels.ENGLISH);

    assertEquals(
        BinderTest.json(
            """
            {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object',
             'properties': {
               'url': {'title': 'URL', 'description': 'Where to send it.', 'type': 'string',
                       'x-widget': 'text', 'x-order': 0},
               'method': {'title': 'Method', 'type': 'string', 'enum': ['post', 'putAll'],
                          'x-widget': 'choice', 'x-choices': {'post': 'post', 'putAll': 'putAll'},
                          'default': 'post', 'x-order': 1},
               'body': {'title': 'Body', 'type': 'string', 'x-widget': 'template',
                        'default': '{{record.email}}', 'x-order': 2},
               'proxy': {'title': 'Proxy', 'type': 'string', 'x-widget': 'text',
                         'x-visible-when': {'field': 'method', 'value': 'putAll'}, 'x-order': 3}},
             'required': ['url'], 'additionalProperties': false}
            """),
        Json.readPlain(Json.writePlain(schema)));
  }

  @Test
  void hasAWidgetForEveryTypeOfTheList() {
    Map<?, ?> properties =
        (Map<?, ?>) SettingsSchema.of(Forms.Everything.class, Labels.ENGLISH).get("properties");

    List<Object> widgets =
        properties.values().stream()
            .map(each -> (Object) ((Map<?, ?>) each).get("x-widget"))
            .toList();
    assertEquals(
        List.of(
            "text",
            "boolean",
            "number",
            "number",
            "number",
            "date",
            "time",
            "instant",
            "duration",
            "duration",
            "duration",
            "choice",
            "property",
            "template",
            "value",
            "criteria",
            "money",
            "pairs",
            "list",
            "branches"),
        widgets);
  }

  @Test
  void takesTextsFromTheLabels() {
    Map<String, Object> schema =
        SettingsSchema.of(
            Forms.Call.class, (key, english) -> key.equals("url.label") ? "Adresse" : english);

    Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
    Map<?, ?> url = (Map<?, ?>) properties.get("url");
    assertNotNull(url);
    assertEquals("Adresse", url.get("title"));
  }
}
