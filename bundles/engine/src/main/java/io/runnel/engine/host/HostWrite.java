// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.host;

import io.runnel.host.Change;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.store.OutboxRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One write to a host as its outbox row keeps it: the values that the record shall have, and what
 * the step had seen there, so that any attempt can tell whether somebody else was faster.
 *
 * @param ref the record; of a new one the id is only a stand-in
 * @param create whether it is a new one
 * @param changes what shall change, from what was seen
 */
public record HostWrite(RecordRef ref, boolean create, List<Change> changes) {
  private static final String WRITES = "writes";

  /** Writes as data for {@link OutboxRow#call()}. */
  public static Map<String, Object> calls(List<HostWrite> writes) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put(WRITES, writes.stream().map(HostWrite::data).toList());
    return call;
  }

  /** The writes of a row, none if it is another sort of effect. */
  public static List<HostWrite> of(OutboxRow row) {
    List<HostWrite> writes = new ArrayList<>();
    if (row.call().get(WRITES) instanceof List<?> list) {
      list.forEach(one -> writes.add(read(map(one))));
    }
    return writes;
  }

  private Map<String, Object> data() {
    Map<String, Object> seen = new LinkedHashMap<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (Change change : changes) {
      put(seen, change.property(), change.oldValue());
      put(values, change.property(), change.newValue());
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ref", ref.key());
    data.put("create", create);
    data.put("properties", changes.stream().map(Change::property).toList());
    data.put("seen", seen);
    data.put("values", values);
    return data;
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private static HostWrite read(Map<?, ?> data) {
    Map<?, ?> seen = map(data.get("seen"));
    Map<?, ?> values = map(data.get("values"));
    List<Change> changes = new ArrayList<>();
    if (data.get("properties") instanceof List<?> names) {
      for (Object one : names) {
        String name = String.valueOf(one);
        changes.add(Change.of(name, seen.get(name), values.get(name)));
      }
    }
    RecordRef ref = RecordRef.ofKey(String.valueOf(data.get("ref")));
    return new HostWrite(ref, Boolean.TRUE.equals(data.get("create")), changes);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  /** As a host is asked for it. */
  RecordWrite asked(long expectedVersion) {
    List<RecordEdit> edits = new ArrayList<>();
    changes.forEach(change -> edits.add(RecordEdit.set(change.property(), change.newValue())));
    RecordWrite.Intent intent = create ? RecordWrite.Intent.CREATE : RecordWrite.Intent.UPDATE;
    return new RecordWrite(ref, intent, edits, expectedVersion);
  }
}
