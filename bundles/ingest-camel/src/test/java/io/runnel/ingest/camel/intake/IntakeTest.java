// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.KeptEvent;
import io.runnel.host.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final MemoryInbox inbox = new MemoryInbox();
  private final AtomicInteger looks = new AtomicInteger();
  private boolean running = true;
  private final Intake intake = intake(Formats.EVENTS);

  private Intake intake(String format) {
    PieceReader reader = MemoryInbox.formats().reader(format, 1);
    Patience patience = new Patience(Duration.ofMinutes(5), Duration.ofNanos(1), this::goesOn);
    return new Intake(inbox, reader, patience);
  }

  private boolean goesOn() {
    looks.incrementAndGet();
    return running;
  }

  @Test
  void everythingGoesInInOrderInTheCallersThread() {
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "r" + i).toList();
    assertEquals(List.of(), intake.take(ids.stream().map(IntakeTest::good).toList()));
    assertEquals(ids, inbox.ids());
    assertEquals(List.of(Thread.currentThread()), inbox.threads);
  }

  @Test
  void badOnesAreLeftOutWithTheirReasons() {
    List<Rejected> rejected =
        intake.take(
            List.of(
                good("a"),
                piece("1", "{\"objectType\":"),
                piece("2", "{\"objectType\":\"contact\",\"recordId\":\"b\",\"kind\":\"huge\"}"),
                piece(
                    "3",
                    "{\"objectType\":\"contact\",\"recordId\":\"c\","
                        + "\"changes\":[{\"property\":\"colour\",\"new\":\"red\"}]}"),
                good("d")));
    assertEquals(List.of("a", "d"), inbox.ids());
    assertEquals(List.of("1", "2", "3"), rejected.stream().map(one -> one.piece().key()).toList());
    assertTrue(rejected.get(1).reason().startsWith("kind: "), rejected.get(1).reason());
    assertEquals("changes/0/property: there is no property 'colour'", rejected.get(2).reason());
  }

  @Test
  void whatTheStoreDoesNotTakeIsFoundAmongTheOthers() {
    List<Piece> pieces = Stream.of("a", "b", "unstorable", "c", "d").map(IntakeTest::good).toList();
    List<Rejected> rejected = intake.take(pieces);
    assertEquals(List.of("a", "b", "c", "d"), inbox.ids());
    assertEquals(1, rejected.size());
    assertTrue(rejected.get(0).reason().contains("the table does not take that"));
  }

  @Test
  void aFullInboxIsWaitedFor() {
    inbox.full(7);
    assertEquals(List.of(), intake.take(List.of(good("a"))));
    assertEquals(List.of("a"), inbox.ids());
    assertEquals(7, looks.get());
  }

  @Test
  void aStoreThatIsAwayIsNoFaultOfTheEvent() {
    inbox.broken(true);
    running = false;
    assertThrows(IllegalStateException.class, () -> intake.take(List.of(good("a"))));
    inbox.broken(false);
    assertEquals(List.of(), intake.take(List.of(good("a"))));
    assertEquals(List.of("a"), inbox.ids());
  }

  @Test
  void aPieceThatComesAgainAddsNothing() {
    intake.take(List.of(good("a"), good("b")));
    intake.take(List.of(good("b"), good("c")));
    assertEquals(List.of("a", "b", "c"), inbox.ids());
  }

  @Test
  void aHookThatIsNotThereYetIsWaitedFor() {
    running = false;
    Refusal refusal = assertThrows(Refusal.class, () -> intake("crm").take(List.of(good("a"))));
    assertEquals(Refusal.Reason.NOT_FOUND, refusal.reason());
  }

  @Test
  void whatIsKeptAsideTellsItsPlaceAndItsText() {
    Piece binary = new Piece("9", Map.of("line", 9L), new byte[] {'{', 0, -1});
    new Aside(inbox, 3, InstantSource.system())
        .keep(List.of(Rejected.unread(binary, "the body is not UTF-8")));
    KeptEvent kept = inbox.aside.get(0);
    assertEquals("line 9: the body is not UTF-8", kept.reason());
    assertEquals(3, kept.event().record().tenant());
    assertEquals("{\ufffd\ufffd", kept.event().facts().data().get("text"));
    assertEquals(9L, kept.event().facts().data().get("line"));
  }

  private static Piece good(String id) {
    return piece("key of " + id, "{\"objectType\":\"contact\",\"recordId\":\"" + id + "\"}");
  }

  private static Piece piece(String key, String text) {
    return new Piece(key, Map.of(), text.getBytes(UTF_8));
  }
}
