// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMapTest {

  @Test
  void readsListsAndTextsWithCommas() {
    FieldMap map =
        FieldMap.of(
            new String[] {" Contact = contact , Deal=deal,"},
            new String[] {"Contact.firstName=firstname", "Deal.name=name, Contact.name=lastname"});
    assertEquals(Map.of("Contact", "contact", "Deal", "deal"), map.types());
    assertEquals(
        Map.of(
            "Contact", Map.of("firstName", "firstname", "name", "lastname"),
            "Deal", Map.of("name", "name")),
        map.fields());
  }

  @ParameterizedTest
  @CsvSource({
    "Contact,Contact.a=b,types: 'Contact'",
    "=contact,Contact.a=b,types: '=contact'",
    "Contact=,Contact.a=b,types: 'Contact='",
    "Contact=contact,a=b,fields: 'a'",
    "Contact=contact,Deal.a=b,fields: 'Deal.a'",
    "Contact=contact,'Contact.a=b,Contact.c=b',fields: 'b'",
    "Contact=contact,'Contact.a=b,Contact.a=c',fields: 'Contact.a'",
  })
  void namesWhatCannotBeMeant(String types, String fields, String message) {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> FieldMap.of(new String[] {types}, new String[] {fields}));
    assertTrue(wrong.getMessage().startsWith(message), wrong.getMessage());
  }
}
