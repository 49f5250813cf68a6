// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.Host;
import io.runnel.host.Inbox;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.ingest.camel.hook.Hook;
import io.runnel.ingest.camel.hook.Hooks;
import io.runnel.ingest.camel.hook.Rig;
import io.runnel.ingest.camel.hook.Samples;
import io.runnel.ingest.camel.hook.TestHook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestRoutesTest {
  private static final String ONE =
      "{\"objectType\":\"contact\",\"recordId\":\"17\",\"kind\":\"created\","
          + "\"properties\":{\"firstname\":\"Ada\"}}";

  private final List<RecordEvent> stored = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Hooks hooks = Rig.hooks();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private Inbox inbox = this::store;
  private RouteReceiver receiver;

  @BeforeEach
  void start() throws Exception {

    new Hook(hooks, TestHook.parse());
    camel.disableJMX();
    camel.addRoutes(new IngestRoutes(events -> inbox.append(events), hooks));
    camel.start();
    receiver = new RouteReceiver(camel, hooks);
  }

  @AfterEach
  void stop() {
    receiver.deactivate();
    camel.stop();
  }

  private List<Receipt> store(List<RecordEvent> events) {
    threads.add(Thread.currentThread());
    stored.addAll(events);
    return events.stream()
        .map(event -> new Receipt(event.identity().eventId(), Receipt.Status.ACCEPTED, null))
        .toList();
  }

  @Test
  void nothingAsynchronousStandsBeforeTheInbox() {
    assertEquals(2, camel.getRouteDefinitions().size());
    for (RouteDefinition route : camel.getRouteDefinitions()) {
      assertTrue(route.getInput().getEndpointUri().startsWith("direct:"), route.toString());
      for (ProcessorDefinition<?> part : route.getOutputs()) {
        assertSame(ProcessDefinition.class, part.getClass(), route.toString());
      }
    }
  }

  @Test
  void eventsAreStoredInTheCallersThread() throws Exception {
    receiver.receive(json("[" + ONE + "]"));
    receiver.receive(Samples.call("parse", "parse-contact-create.json"));
    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads);
  }

  @Test
  void answersOneReceiptForEachEvent() {
    List<Receipt> receipts = receiver.receive(json("[" + ONE + "," + ONE + "]"));
    assertEquals(
        stored.stream().map(event -> event.identity().eventId()).toList(),
        receipts.stream().map(Receipt::eventId).toList());
    assertEquals(2, receipts.size());
  }

  @Test
  void canonicalEventsBelongToTheTenantOfTheLogin() {
    receiver.receive(new HookCall(HookReceiver.EVENTS, Map.of(), ONE.getBytes(UTF_8), 3));
    assertEquals(3, stored.get(0).record().tenant());
    assertEquals(Host.EMBEDDED, stored.get(0).identity().hostInstance());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "Application/X-NDJSON; charset=utf-8"})
  void readsALinePerEvent(String contentType) {
    receiver.receive(lines(contentType, ONE + "\r\n\n" + ONE + "\n"));
    assertEquals(2, stored.size());
  }

  @Test
  void tellsAllBadLinesByTheirIndexAndStoresNothing() {
    HookCall call =
        lines(
            "application/x-ndjson",
            ONE + "\n{\"objectType\":\n\n[]\n{\"recordId\":\"1\",\"kind\":\"exploded\"}\n");
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(call));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    List<String> pointers = refusal.problems().stream().map(Problem::pointer).toList();
    assertTrue(
        pointers.containsAll(List.of("/1", "/3", "/4/objectType", "/4/kind")), pointers.toString());
    assertTrue(stored.isEmpty());
  }

  @Test
  void tellsAllBadElementsByTheirIndexAndStoresNothing() {
    HookCall call = json("[" + ONE + ",7,{\"objectType\":\"a/b\",\"recordId\":\"1\"}]");
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(call));
    assertEquals(
        List.of("/1", "/2/objectType"), refusal.problems().stream().map(Problem::pointer).toList());
    assertTrue(stored.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "\"text\"", "[", "[]]"})
  void aBodyWithoutEventsInItIsRefused(String body) {
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(json(body)));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    assertFalse(refusal.problems().isEmpty());
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    HookCall call = new HookCall(HookReceiver.EVENTS, Map.of(), new byte[] {'"', -1, '"'}, 1);
    assertEquals(
        Refusal.Reason.INVALID, assertThrows(Refusal.class, () -> receiver.receive(call)).reason());
  }

  @Test
  void anEmptyListStoresNothing() {
    assertEquals(List.of(), receiver.receive(json("[]")));
    assertTrue(threads.isEmpty());
  }

  @Test
  void anUnknownHookIsNotFound() {
    HookCall call = new HookCall("nobody", Map.of(), new byte[0], 0);
    assertEquals(
        Refusal.Reason.NOT_FOUND,
        assertThrows(Refusal.class, () -> receiver.receive(call)).reason());
    assertEquals(1, hooks.refused());
  }

  @Test
  void anUnauthenticCallIsCountedAndNothingIsStored() {
    HookCall call = new HookCall("parse", Map.of(), new byte[0], 0);
    assertEquals(
        Refusal.Reason.UNAUTHENTIC,
        assertThrows(Refusal.class, () -> receiver.receive(call)).reason());
    assertEquals(1, hooks.refused());
    assertTrue(stored.isEmpty());
  }

  @Test
  void aFullInboxIsToldToTheCaller() {
    inbox =
        events -> {
          throw new Refusal(Refusal.Reason.BUSY, "try again later");
        };
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(json(ONE)));
    assertEquals(Refusal.Reason.BUSY, refusal.reason());
  }

  @Test
  void aFailureOfTheStoreIsUnavailableAndTellsNoDetail() {
    inbox =
        events -> {
          throw new IllegalStateException("insert into inbox values ('ada@example.com')");
        };
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(json(ONE)));
    assertEquals(Refusal.Reason.UNAVAILABLE, refusal.reason());
    assertFalse(refusal.getMessage().contains("ada@"), refusal.getMessage());
  }

  @Test
  void withoutItsRouteACallIsUnavailable() throws Exception {
    camel.getRouteController().stopRoute("runnel-events");
    Refusal refusal = assertThrows(Refusal.class, () -> receiver.receive(json(ONE)));
    assertEquals(Refusal.Reason.UNAVAILABLE, refusal.reason());
  }

  @Test
  void aHookThatLeavesIsNotFoundAndAnotherMayTakeItsName() throws Exception {
    Hooks some = Rig.hooks();

    Hook first = new Hook(some, TestHook.parse());
    first.leave();
    HookCall call = Samples.call("parse", "parse-contact-create.json");
    assertThrows(Refusal.class, () -> some.read(call));
    new Hook(some, TestHook.parse());
    assertEquals(1, some.read(call).events().size());
  }

  private static HookCall json(String body) {
    return lines("application/json", body);
  }

  private static HookCall lines(String contentType, String body) {
    return new HookCall(
        HookReceiver.EVENTS, Map.of("content-type", List.of(contentType)), body.getBytes(UTF_8), 1);
  }
}
