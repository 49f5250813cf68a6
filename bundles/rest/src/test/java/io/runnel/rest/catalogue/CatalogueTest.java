// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import io.runnel.rest.site.TwoKinds;
import io.runnel.workflow.Catalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Site SITE = new Site();

  @BeforeEach
  void put() {
    SITE.services.put(Catalogue.class, new TwoKinds());
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  @Test
  void listsKindsInTheLanguageAskedFor() {
    JsonNode kinds = SITE.get("/api/v1/kinds?lang=de").json();
    assertEquals(2, kinds.get("items").size());
    JsonNode first = kinds.at("/items/0");
    assertEquals("record.edit", first.get("id").asText());
    assertEquals("action", first.get("sort").asText());
    assertEquals("label de", first.get("label").asText());
    assertEquals("object", first.at("/form/settings/type").asText());
    assertEquals("label en", SITE.get("/api/v1/kinds").json().at("/items/0/label").asText());
  }

  @Test
  void listsAndDefinesTypes() {
    JsonNode types = SITE.get("/api/v1/types").json();
    assertEquals(1, types.get("items").size());
    assertEquals("contact", types.at("/items/0/id").asText());
    Answer made = SITE.post("/api/v1/types", "{\"id\": \"boat\"}");
    assertEquals(201, made.status());
    assertEquals("boat", made.json().get("id").asText());
    Answer wrong = SITE.post("/api/v1/types", "{}");
    assertEquals(422, wrong.status());
    assertEquals("/id", wrong.json().at("/errors/0/pointer").asText());
  }
}
