// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.http;

import io.runnel.host.HookCall;
import io.runnel.host.Inbox;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.ingest.camel.event.CanonicalEvents;
import io.runnel.ingest.camel.hook.Hooks;
import io.runnel.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The two routes for calls over HTTP. They run in the caller's own thread up to the durable write,
 * so that the answer is the acknowledgement: nothing asynchronous stands before {@link
 * Inbox#append}.
 */
@Component(service = RouteBuilder.class, property = "runnel.routes:Boolean=true")
public final class IngestRoutes extends RouteBuilder {
  /** Takes {@link HookCall}s with canonical events. */
  static final String EVENTS = "direct:runnel-events";

  /** Takes {@link HookCall}s in a host's own format. */
  static final String HOOK = "direct:runnel-hook";

  private static final String STORED = "runnel.stored";

  private final Inbox inbox;
  private final Hooks hooks;
  private final CanonicalEvents canonical;

  /** With the inbox that events end in. */
  @Activate
  public IngestRoutes(@Reference Inbox inbox, @Reference Hooks hooks) {
    this.inbox = inbox;
    this.hooks = hooks;
    this.canonical = new CanonicalEvents(InstantSource.system());
  }

  @Override
  public void configure() {
    // The caller gets the failure; Camel's own handler would log it with the exchange as well.
    errorHandler(noErrorHandler());
    from(EVENTS)
        .routeId("runnel-events")
        .process(exchange -> put(exchange, canonical.read(call(exchange))))
        .process(this::append);
    from(HOOK)
        .routeId("runnel-hook")
        .process(this::read)
        .process(this::append)
        .process(IngestRoutes::stored);
  }

  private void read(Exchange exchange) {
    Hooks.Reading reading = hooks.read(call(exchange));
    exchange.setProperty(STORED, reading.stored());
    put(exchange, reading.events());
  }

  private static void stored(Exchange exchange) {
    Objects.requireNonNull(exchange.getProperty(STORED, Runnable.class)).run();
  }

  private static HookCall call(Exchange exchange) {
    return Objects.requireNonNull(exchange.getMessage().getBody(HookCall.class));
  }

  private static void put(Exchange exchange, List<RecordEvent> events) {
    exchange.getMessage().setBody(events);
  }

  /** A bulk change of a host may be more events than are stored at once. */
  @SuppressWarnings("unchecked")
  private void append(Exchange exchange) {
    List<RecordEvent> events = Objects.requireNonNull(exchange.getMessage().getBody(List.class));
    List<Receipt> receipts = new ArrayList<>();
    for (int from = 0; from < events.size(); from += Store.MAX_BATCH) {
      int to = Math.min(events.size(), from + Store.MAX_BATCH);
      receipts.addAll(inbox.append(events.subList(from, to)));
    }
    exchange.getMessage().setBody(List.copyOf(receipts));
  }
}
