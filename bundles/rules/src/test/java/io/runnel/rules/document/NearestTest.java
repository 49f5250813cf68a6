// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS = List.of("url", "firstname", "lastname", "score");

  @Test
  void findsTheWordThatWasMeant() {
    assertEquals(Optional.of("url"), Nearest.to("ulr", WORDS));
    assertEquals(Optional.of("firstname"), Nearest.to("FirstName", WORDS));
    assertEquals(Optional.of("lastname"), Nearest.to("last_name", WORDS));
    assertEquals(Optional.of("score"), Nearest.to("scoer", WORDS));
  }

  @Test
  void findsNothingWhereNothingIsNear() {
    assertEquals(Optional.empty(), Nearest.to("colour", WORDS));
    assertEquals(Optional.empty(), Nearest.to("", WORDS));
    assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), WORDS));
    assertEquals("", Nearest.hint("colour", WORDS));
  }
}
