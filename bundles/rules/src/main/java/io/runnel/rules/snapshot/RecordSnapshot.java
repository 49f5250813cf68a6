// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.Change;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.rules.criteria.Evaluator;
import io.runnel.rules.criteria.Facts;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.text.Tokens;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Criteria;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a known type as of one moment. Immutable.
 *
 * @param ref its address
 * @param version its version, 0 if it does not exist
 * @param properties those that have a value
 * @param complete whether a missing property is blank (true) or not known (false)
 * @param type its type
 * @param view how it is looked at
 */
public record RecordSnapshot(
    RecordRef ref,
    long version,
    Map<String, Object> properties,
    boolean complete,
    InstalledType type,
    View view)
    implements Snapshot, Facts {

  private static final String RECORD = "record.";

  /** Takes a copy, in order, without blanks. */
  public RecordSnapshot {
    Map<String, Object> copy = new LinkedHashMap<>(properties);
    copy.values().removeIf(Values::isBlank);
    properties = Collections.unmodifiableMap(copy);
  }

  /** A record as stored. */
  public static RecordSnapshot of(StoredRecord record, InstalledType type) {
    return new RecordSnapshot(
        record.ref(), record.version(), record.properties(), record.complete(), type, View.PLAIN);
  }

  /** A record that does not exist: it is known to have no values. */
  public static RecordSnapshot missing(RecordRef ref, InstalledType type) {
    return new RecordSnapshot(ref, 0, Map.of(), true, type, View.PLAIN);
  }

  /** The same record, being just after an event, so that {@link #before()} takes it back. */
  public RecordSnapshot withEvent(RecordEvent event) {
    Set<String> blank = new HashSet<>(view.blank());
    for (Change change : event.facts().changes()) {
      if (change.newKnown() && Values.isBlank(change.newValue())) {
        blank.add(change.property());
      }
    }
    return seen(view.withEvent(event).knowing(view.unknown(), blank));
  }

  /** The same record with these properties instead. */
  public RecordSnapshot with(Map<String, Object> other) {
    return new RecordSnapshot(ref, version, other, complete, type, view);
  }

  /** The same record; its tests look tokens up here. */
  public RecordSnapshot withTokens(Tokens tokens) {
    return seen(view.withTokens(tokens));
  }

  /** The same record; its tests take dates in this zone. */
  public RecordSnapshot withZone(ZoneId zone) {
    return seen(view.withZone(zone));
  }

  /** The same record; this was loaded of its surroundings. */
  public RecordSnapshot withLinks(Links links) {
    return seen(view.withLinks(links, links));
  }

  /** The same record; this was loaded of its surroundings, after the event and before it. */
  public RecordSnapshot withLinks(Links links, Links before) {
    return seen(view.withLinks(links, before));
  }

  private RecordSnapshot seen(View other) {
    return new RecordSnapshot(ref, version, properties, complete, type, other);
  }

  @Override
  public ZoneId zone() {
    return view.zone();
  }

  @Override
  public @Nullable Property property(String name) {
    return type.property(name);
  }

  @Override
  public @Nullable Object get(String property) {
    return properties.get(property);
  }

  @Override
  public boolean isKnown(String property) {
    if (view.unknown().contains(property)) {
      return false;
    }
    return complete || properties.containsKey(property) || view.blank().contains(property);
  }

  @Override
  public List<Snapshot> associated(String name) {
    List<RecordSnapshot> records = view.links().associated().get(name);
    return records == null ? Snapshot.super.associated(name) : List.copyOf(records);
  }

  @Override
  public Set<String> lists() {
    Set<String> lists = view.links().lists();
    return lists == null ? Snapshot.super.lists() : lists;
  }

  @Override
  public @Nullable List<RecordSnapshot> linked(String name) {
    return view.links().associated().get(name);
  }

  @Override
  public @Nullable Set<String> memberOf() {
    return view.links().lists();
  }

  @Override
  public String name() {
    return type.id() + " " + ref.id();
  }

  /**
   * The record before the event. Before its creation it had no values at all. A value whose former
   * one the host did not tell was not known; what the event does not list was as it is.
   */
  @Override
  public RecordSnapshot before() {
    RecordEvent event = view.event();
    return event == null ? this : Rewind.before(this, event);
  }

  /** Tests criteria; tokens of the record are this snapshot's own values. */
  @Override
  public Verdict test(Criteria criteria) {
    return Evaluator.test(criteria, this, this::token);
  }

  private @Nullable Object token(String path) {
    return path.startsWith(RECORD)
        ? get(path.substring(RECORD.length()))
        : view.tokens().value(path);
  }
}
