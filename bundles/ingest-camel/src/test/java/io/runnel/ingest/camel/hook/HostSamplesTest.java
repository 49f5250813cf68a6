// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each captured or documented call becomes the events that it tells, and once only. */
class HostSamplesTest {
  /** Keys, tokens and sessions in the samples, and what a caller of Parse Server sent. */
  private static final List<String> SECRETS =
      List.of(
          "whk",
          "mk",
          "rk",
          "urllib",
          "127.0.0.1",
          "jsonLogs",
          "s3cret",
          "q-key",
          "f-key",
          "TOKEN_FOR_VERIFICATION",
          "twenty-secret",
          "espo-secret",
          "client-secret-of-the-app");

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void thereIsARowForEachSample() {
    assertEquals(Samples.names(), samples().stream().map(Sample::file).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void becomesTheEventsThatItTells(Sample sample) {
    List<RecordEvent> events = hooks(sample).read(sample.call()).events();
    assertEquals(sample.events(), events.stream().map(Told::line).toList());
    for (RecordEvent event : events) {
      assertEquals("crm-1", event.identity().hostInstance());
      assertEquals("crm-1", event.origin().source());
      assertFalse(event.origin().isOurs());
      assertEquals(Rig.NOW, event.times().receivedAt());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aRepetitionIsRecognised(Sample sample) {
    Hooks hooks = hooks(sample);
    HookCall call = sample.call();
    Hooks.Reading first = hooks.read(call);
    Hooks.Reading unstored = hooks.read(call);
    assertEquals(keys(first), keys(unstored), "a call that was not stored may come again");
    assertNotEquals(ids(first), ids(unstored));
    first.stored().run();
    switch (sample.again()) {
      case "refused" -> {
        Refusal refusal = assertThrows(Refusal.class, () -> hooks.read(call));
        assertEquals(Refusal.Reason.UNAUTHENTIC, refusal.reason());
      }
      case "no key" -> keys(hooks.read(call)).forEach(key -> assertNull(key));
      default -> {
        assertEquals(keys(first), keys(hooks.read(call)));
        assertFalse(keys(first).contains(null));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noSecretIsKept(Sample sample) {
    for (RecordEvent event : hooks(sample).read(sample.call()).events()) {
      List<String> words = Arrays.asList(event.toString().split("[^A-Za-z0-9._-]"));
      SECRETS.forEach(secret -> assertFalse(words.contains(secret), secret + " in " + event));
    }
  }

  @Test
  void noTwoSamplesAreTakenForRepetitions() {
    List<String> keys = new ArrayList<>();
    for (Sample sample : samples()) {
      keys(hooks(sample).read(sample.call())).stream().filter(k -> k != null).forEach(keys::add);
    }
    assertEquals(keys.size(), Set.copyOf(keys).size(), keys.toString());
  }

  private static List<String> keys(Hooks.Reading reading) {
    return reading.events().stream().map(event -> event.identity().dedupKey()).toList();
  }

  private static List<String> ids(Hooks.Reading reading) {
    return reading.events().stream().map(event -> event.identity().eventId()).toList();
  }

  private static Hooks hooks(Sample sample) {
    Hooks hooks = Rig.hooks();
    new Hook(hooks, sample.hook());
    return hooks;
  }
}
