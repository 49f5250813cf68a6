// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.record;

import io.runnel.host.Association;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of events about associations and lists. They are data of the event, so that texts can
 * name them: {@code {{event.association}}}, {@code {{event.type}}}, {@code {{event.record}}},
 * {@code {{event.primary}}}; and {@code {{event.list}}}.
 */
public final class TieFacts {
  /** A record was put in a static list (mission row T8). */
  public static final EventKind JOINED = EventKind.custom("list.joined");

  /** A record was taken out of a static list. */
  public static final EventKind LEFT = EventKind.custom("list.left");

  private static final String ASSOCIATION = "association";
  private static final String TYPE = "type";
  private static final String RECORD = "record";
  private static final String PRIMARY = "primary";
  private static final String LIST = "list";

  private TieFacts() {}

  /** Facts of an association, as its {@code from} end sees it. */
  public static RecordEvent.Facts of(Association association) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(ASSOCIATION, association.type());
    data.put(TYPE, association.to().type());
    data.put(RECORD, association.to().id());
    data.put(PRIMARY, association.primary());
    return facts(data);
  }

  /** Facts of a list. */
  public static RecordEvent.Facts ofList(String list) {
    return facts(Map.of(LIST, list));
  }

  private static RecordEvent.Facts facts(Map<String, Object> data) {
    return new RecordEvent.Facts(List.of(), true, Map.of(), SnapshotKind.NONE, Map.copyOf(data));
  }

  /** Whether an event is about an association. */
  public static boolean isTie(RecordEvent event) {
    return event.kind().equals(EventKind.ASSOCIATED) || event.kind().equals(EventKind.DISSOCIATED);
  }

  /** Whether an event is about a list. */
  public static boolean isOfList(RecordEvent event) {
    return event.kind().equals(JOINED) || event.kind().equals(LEFT);
  }

  /** The association that an event is about, {@code null} if it does not say. */
  public static @Nullable Association association(RecordEvent event) {
    Map<String, Object> data = event.facts().data();
    Object association = data.get(ASSOCIATION);
    Object type = data.get(TYPE);
    Object record = data.get(RECORD);
    if (association == null || type == null || record == null) {
      return null;
    }
    RecordRef to = new RecordRef(event.record().tenant(), type.toString(), record.toString());
    return new Association(
        event.record(), association.toString(), to, Boolean.TRUE.equals(data.get(PRIMARY)));
  }

  /** The list that an event is about, empty if it does not say. */
  public static String list(RecordEvent event) {
    return String.valueOf(event.facts().data().getOrDefault(LIST, ""));
  }
}
