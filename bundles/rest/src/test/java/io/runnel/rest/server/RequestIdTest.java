// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import org.junit.jupiter.api.Test;

/** Each answer names its request. */
class RequestIdTest {
  @Test
  void tellsTheIdInHeaderAndProblemAndTakesTheCallersOwn() {
    try (Site site = new Site()) {
      Answer answer = site.send(site.asAdmin("/nothing").header("X-Request-Id", "order-17.a"));
      assertEquals("order-17.a", answer.header("X-Request-Id"));
      assertEquals("order-17.a", answer.json().get("requestId").asText());
      String evil = "a;b c";
      Answer other = site.send(site.asAdmin("/nothing").header("X-Request-Id", evil));
      assertNotEquals(evil, other.header("X-Request-Id"));
      assertEquals(other.header("X-Request-Id"), other.json().get("requestId").asText());
    }
  }
}
