// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.routes;

import io.runnel.host.Inbox;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.ingest.camel.intake.PieceReader;
import io.runnel.rules.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;

/**
 * Writes a message's events into the inbox, in the thread that sends it. The message's body becomes
 * the receipts. A refusal is the exchange's exception; nothing was stored then.
 *
 * @param inbox takes the events
 * @param reader reads the body
 */
record EventWriter(Inbox inbox, PieceReader reader) {
  /** Header with the key by which a repetition of a message with one event is recognised. */
  static final String DEDUP_KEY = "RunnelDedupKey";

  void write(Exchange exchange) {
    Message message = exchange.getMessage();
    String key = message.getHeader(DEDUP_KEY, String.class);
    List<RecordEvent> events =
        reader.read(body(message)).stream().map(event -> known(event, key)).toList();
    List<Receipt> receipts = events.isEmpty() ? List.of() : inbox.append(events);
    message.setBody(receipts.stream().map(EventWriter::shown).toList());
  }

  private static byte[] body(Message message) {
    Object body = message.getBody();
    if (body instanceof Map || body instanceof List) {
      return Json.writePlain(body).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = message.getBody(byte[].class);
    if (bytes == null) {
      throw new TypeConversionException(
          body, byte[].class, new IllegalArgumentException("an event is JSON, or a map"));
    }
    return bytes;
  }

  private static RecordEvent known(
      RecordEvent event, @org.jspecify.annotations.Nullable String key) {
    RecordEvent.Identity identity = event.identity();
    if (key == null || identity.dedupKey() != null) {
      return event;
    }
    String whole = identity.hostInstance() + ":" + key;
    return event.with(new RecordEvent.Identity(identity.eventId(), whole, identity.hostInstance()));
  }

  private static Map<String, Object> shown(Receipt receipt) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("eventId", receipt.eventId());
    shown.put("status", receipt.status().name());
    if (receipt.detail() != null) {
      shown.put("detail", receipt.detail());
    }
    return shown;
  }
}
