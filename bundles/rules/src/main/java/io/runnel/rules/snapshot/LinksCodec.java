// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.Owner;
import io.runnel.host.RecordRef;
import io.runnel.rules.kind.InstalledType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was loaded of a record's surroundings, as data of an effect under way. */
public final class LinksCodec {
  private LinksCodec() {}

  /** Writes it; empty for nothing. */
  public static Map<String, Object> write(Links links) {
    Map<String, Object> written = new LinkedHashMap<>();
    Map<String, Object> associated = new LinkedHashMap<>();
    links
        .associated()
        .forEach(
            (name, records) ->
                associated.put(name, records.stream().map(LinksCodec::record).toList()));
    if (!associated.isEmpty()) {
      written.put("associated", associated);
    }
    if (links.lists() != null) {
      written.put("lists", List.copyOf(new TreeSet<>(links.lists())));
    }
    if (links.owners() != null) {
      written.put("owners", links.owners().stream().map(LinksCodec::owner).toList());
    }
    return written;
  }

  private static Map<String, Object> record(RecordSnapshot record) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("ref", record.ref().key());
    written.put("version", BigDecimal.valueOf(record.version()));
    written.put("complete", record.complete());
    written.put("properties", record.properties());
    return written;
  }

  private static Map<String, Object> owner(Owner owner) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", owner.id());
    written.put("name", owner.name());
    written.put("email", owner.email());
    written.put("teams", List.copyOf(new TreeSet<>(owner.teams())));
    written.put("active", owner.active());
    return written;
  }

  /**
   * Reads back what {@link #write} wrote.
   *
   * @param types object types by id; records of one that is gone are left out
   */
  public static Links read(Object json, Function<String, @Nullable InstalledType> types) {
    Map<?, ?> map = json instanceof Map<?, ?> given ? given : Map.of();
    Map<String, List<RecordSnapshot>> associated = new LinkedHashMap<>();
    if (map.get("associated") instanceof Map<?, ?> names) {
      names.forEach(
          (name, records) -> associated.put(String.valueOf(name), records(records, types)));
    }
    Set<String> lists =
        map.get("lists") instanceof List<?> ids
            ? new TreeSet<>(ids.stream().map(String::valueOf).toList())
            : null;
    List<Owner> owners =
        map.get("owners") instanceof List<?> people
            ? people.stream().map(LinksCodec::owner).toList()
            : null;
    return new Links(associated, lists, owners);
  }

  @SuppressWarnings("unchecked")
  private static List<RecordSnapshot> records(
      @Nullable Object json, Function<String, @Nullable InstalledType> types) {
    List<RecordSnapshot> records = new ArrayList<>();
    if (json instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> map = (Map<?, ?>) item;
        RecordRef ref = RecordRef.ofKey(String.valueOf(map.get("ref")));
        InstalledType type = types.apply(ref.type());
        if (type != null
            && map.get("version") instanceof BigDecimal version
            && map.get("properties") instanceof Map<?, ?> properties) {
          records.add(
              new RecordSnapshot(
                  ref,
                  version.longValue(),
                  (Map<String, Object>) properties,
                  Boolean.TRUE.equals(map.get("complete")),
                  type,
                  View.PLAIN));
        }
      }
    }
    return List.copyOf(records);
  }

  private static Owner owner(Object json) {
    Map<?, ?> map = (Map<?, ?>) json;
    Set<String> teams = new TreeSet<>();
    if (map.get("teams") instanceof List<?> ids) {
      ids.forEach(id -> teams.add(String.valueOf(id)));
    }
    return new Owner(
        String.valueOf(map.get("id")),
        String.valueOf(map.get("name")),
        String.valueOf(map.get("email")),
        teams,
        Boolean.TRUE.equals(map.get("active")));
  }
}
