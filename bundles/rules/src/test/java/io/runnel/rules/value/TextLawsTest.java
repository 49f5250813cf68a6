// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.PropertyType;
import io.runnel.rules.json.StoredValues;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextLawsTest {
  @Provide
  Arbitrary<String> texts() {
    return StoredValues.texts();
  }

  @Provide
  Arbitrary<Object> values() {
    return StoredValues.simple();
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll("texts") String text) {
    assertEquals(Text.fold(text), Text.fold(Text.fold(text)));
  }

  @Property
  void foldingForgetsBlanksCaseAndCombining(@ForAll("texts") String text) {
    String shouted = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);

    assertEquals(Text.fold(text), Text.fold(" \u00A0" + shouted + "\t"));
    assertEquals(Text.fold(text), Text.fold(Normalizer.normalize(text, Normalizer.Form.NFD)));
  }

  @Property
  void aKeyIsNeverTooLong(@ForAll PropertyType type, @ForAll("values") Object value) {
    assertTrue(Values.key(type, value).length() <= 400);
  }

  @Property
  void aValueReadOnceStaysAsItIs(@ForAll PropertyType type, @ForAll("values") Object value) {
    Parsed once = Values.coerce(type, value);
    if (once.value() != null) {
      assertEquals(once, Values.coerce(type, once.value()));
      assertTrue(Values.same(type, value, once.value()));
      assertEquals(Values.key(type, value), Values.key(type, once.value()));
    }
  }
}
