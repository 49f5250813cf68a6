// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.store.InboxEntry.EffectResult;
import io.runnel.store.InboxEntry.Enrol;
import io.runnel.store.InboxEntry.HostAnswered;
import io.runnel.store.InboxEntry.Message;
import io.runnel.store.InboxEntry.Move;
import io.runnel.store.InboxEntry.Occurred;
import io.runnel.store.InboxEntry.Unenrol;
import io.runnel.store.InboxEntry.Wake;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inbox messages as maps, for stores. */
public final class MessageCodec {
  private MessageCodec() {}

  /** The stored form, without loss, for {@link io.runnel.rules.json.Json#write}. */
  public static Map<String, Object> write(Message message) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (message instanceof Occurred occurred) {
      map.put("ask", "occurred");
      map.put("event", EventCodec.write(occurred.event()));
    } else if (message instanceof Enrol enrol) {
      map.put("ask", "enrol");
      map.put("workflow", enrol.workflow());
      map.put("by", enrol.by());
      map.put("existing", enrol.existing());
      map.put("depth", enrol.depth());
      map.put("chain", enrol.chain());
    } else if (message instanceof Unenrol unenrol) {
      map.put("ask", "unenrol");
      map.put("workflow", unenrol.workflow());
      map.put("reason", unenrol.reason());
    } else if (message instanceof EffectResult result) {
      result(map, result);
    } else if (message instanceof HostAnswered answered) {
      map.put("ask", "answered");
      map.put("result", write(answered.result()));
      map.put("records", answered.records().stream().map(EventCodec::write).toList());
      map.put("again", answered.again());
    } else if (message instanceof Wake wake) {
      map.put("ask", "wake");
      map.put("enrolment", wake.enrolment());
      map.put("reason", wake.reason());
    } else if (message instanceof Move move) {
      map.put("ask", "move");
      map.put("enrolment", move.enrolment());
      map.put("version", move.version());
    } else {
      throw new IllegalStateException("a new sort of message has no stored form yet: " + message);
    }
    return map;
  }

  private static void result(Map<String, Object> map, EffectResult result) {
    map.put("ask", "result");
    map.put("enrolment", result.enrolment());
    map.put("step", result.step());
    map.put("visit", result.visit());
    if (result.answer() != null) {
      map.put("answer", result.answer());
    }
    if (result.failure() != null) {
      map.put("failure", result.failure());
    }
  }

  /**
   * Reads the stored form.
   *
   * @throws IllegalArgumentException if {@link #write} cannot have written it
   */
  public static Message read(Map<String, Object> stored) {
    Stored map = new Stored(stored);
    String ask = map.text("ask");
    return switch (ask) {
      case "occurred" -> new Occurred(EventCodec.read(map.map("event")));
      case "enrol" ->
          new Enrol(
              map.number("workflow"),
              map.text("by"),
              map.flag("existing"),
              (int) map.number("depth"),
              java.util.Objects.requireNonNullElse(map.optionalText("chain"), ""));
      case "unenrol" -> new Unenrol(map.number("workflow"), map.text("reason"));
      case "result" -> result(map);
      case "answered" ->
          new HostAnswered(
              result(Stored.of(map.get("result"))),
              map.list("records").stream().map(one -> StoredEvent.read(Stored.of(one))).toList(),
              map.flag("again"));
      case "wake" -> new Wake(map.number("enrolment"), map.text("reason"));
      case "move" -> new Move(map.number("enrolment"), (int) map.number("version"));
      default -> throw new IllegalArgumentException("a stored message asks for '" + ask + "'");
    };
  }

  private static EffectResult result(Stored map) {
    return new EffectResult(
        map.number("enrolment"),
        (int) map.number("step"),
        (int) map.number("visit"),
        map.get("answer") == null ? null : map.map("answer"),
        map.optionalText("failure"));
  }
}
