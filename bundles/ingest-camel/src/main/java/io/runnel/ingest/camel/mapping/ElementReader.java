// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.rules.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one element of a payload by one rule: an event for each record that it names. */
final class ElementReader {
  private static final String TO_TYPE = "toType";

  private final Mapping.Forms forms;
  private final Target target;
  private final Rule rule;
  private final List<Problem> problems;

  ElementReader(Mapping.Forms forms, Target target, Rule rule, List<Problem> problems) {
    this.forms = forms;
    this.target = target;
    this.rule = rule;
    this.problems = problems;
  }

  /** Whether the hook's types name the type of the element's record. */
  boolean concerns(Scope scope) {
    String type = rule.what().type().text(scope);
    return type == null || target.map().types().containsKey(type);
  }

  List<RecordEvent> read(Scope scope, EventKind kind, String pointer) {
    String hostType = rule.what().type().text(scope);
    List<String> ids = rule.what().record().texts(scope);
    if (hostType == null) {
      problem(rule.what().type(), pointer, "the type of the record is missing");
    }
    if (ids.isEmpty()) {
      problem(rule.what().record(), pointer, "the id of the record is missing");
    }
    List<RecordEvent> events = new ArrayList<>();
    for (String id : hostType == null ? List.<String>of() : ids) {
      String type = target.map().types().getOrDefault(hostType, "");
      RecordRef record = record(type, id, pointer);
      Found found = new Found("" + hostType, scope.about(id), pointer);
      RecordEvent event = record == null ? null : event(record, kind, found);
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  /**
   * @param hostType the host's name of the record's type
   * @param scope what to look in
   * @param pointer where the element is
   */
  private record Found(String hostType, Scope scope, String pointer) {}

  private @Nullable RecordRef record(String type, String id, String pointer) {
    try {
      return new RecordRef(target.tenant(), type, id);
    } catch (IllegalArgumentException wrong) {
      problem(rule.what().record(), pointer, "" + wrong.getMessage());
      return null;
    }
  }

  private @Nullable RecordEvent event(RecordRef record, EventKind kind, Found found) {
    Scope scope = found.scope();
    RecordEvent.Times times = times(scope, found.pointer());
    ChangeReader changes = new ChangeReader(rule, kind, scope, sides(record, found));
    RecordEvent.Facts facts = changes.facts(data(scope));
    boolean nothing = facts.changes().isEmpty() && facts.changesComplete();
    if (nothing && kind.equals(EventKind.UPDATED)) {
      return null;
    }
    return new RecordEvent(
        identity(record, kind, scope, facts.changes()),
        record,
        kind,
        facts,
        times,
        actor(scope),
        new Origin(target.hostInstance(), rule.origin().text(scope), 0, 0, 0),
        Lane.LIVE);
  }

  private ChangeReader.Sides sides(RecordRef record, Found found) {
    Scope scope = found.scope();
    String pointer = found.pointer();
    TypedValues typed =
        new TypedValues(
            record.type(),
            target.properties().apply(record.tenant(), record.type()).orElse(Map.of()),
            forms,
            problems);
    ValuesRule values = rule.values();
    ValuesRule.One one = values.one();
    Fields now = one == null ? fields(values.now().at(), found) : one(one, scope);
    Fields before = fields(values.before().at(), found);
    String currency = currency(now, target.currency());
    return new ChangeReader.Sides(
        target.map().fields().getOrDefault(found.hostType(), Map.of()),
        typed,
        new ChangeReader.Side(now, currency, pointer(values, pointer)),
        new ChangeReader.Side(
            before, currency(before, currency), values.before().at().pointer(pointer)));
  }

  private Fields fields(Source source, Found found) {
    Object value = source.value(found.scope());
    if (value != null && !(value instanceof Map<?, ?>)) {
      problem(source, found.pointer(), "an object is expected here, with values by name");
    }
    return Fields.of(value);
  }

  private static String pointer(ValuesRule values, String pointer) {
    ValuesRule.One one = values.one();
    return one == null ? values.now().at().pointer(pointer) : one.value().pointer(pointer);
  }

  private static Fields one(ValuesRule.One one, Scope scope) {
    String name = one.name().text(scope);
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    if (name != null) {
      value.put(name, one.value().value(scope));
    }
    return new Fields(value);
  }

  private String currency(Fields fields, String otherwise) {
    Object told = forms.currency().isEmpty() ? null : fields.get(forms.currency());
    return told == null ? otherwise : Values.show(told);
  }

  private RecordEvent.Times times(Scope scope, String pointer) {
    Instant occurred = time(scope, pointer);
    return new RecordEvent.Times(
        occurred == null ? target.receivedAt() : occurred,
        target.receivedAt(),
        version(scope),
        rule.times().order().text(scope));
  }

  private long version(Scope scope) {
    return rule.times().version().value(scope) instanceof BigDecimal number && number.signum() > 0
        ? number.longValue()
        : 0;
  }

  private @Nullable Instant time(Scope scope, String pointer) {
    Object told = rule.times().occurred().value(scope);
    Instant occurred = told == null ? null : TimeForm.read(forms.times(), told);
    if (told != null && occurred == null) {
      String form = " is no point in time as this format writes it, such as 2026-01-31T12:00:00Z";
      problem(rule.times().occurred(), pointer, "'" + Values.show(told) + "'" + form);
    }
    return occurred;
  }

  private RecordEvent.Identity identity(
      RecordRef record, EventKind kind, Scope scope, List<Change> changes) {
    DedupKey key = new DedupKey(target.hostInstance(), record, kind);
    List<String> ids = new ArrayList<>();
    rule.dedup().forEach(source -> ids.add("" + source.text(scope)));
    String version = rule.times().version().text(scope);
    String time = rule.times().occurred().text(scope);
    String dedup = null;
    if (!ids.isEmpty()) {
      dedup = key.of(ids);
    } else if (version != null || time != null) {
      dedup = key.of(List.of("" + version, "" + time, changes.toString()));
    }
    return new RecordEvent.Identity(UUID.randomUUID().toString(), dedup, target.hostInstance());
  }

  private Actor actor(Scope scope) {
    for (Rule.ActorRule one : rule.actors()) {
      if (one.when().holds(scope)) {
        String id = one.id().text(scope);
        return id == null && one.kind() == Actor.Kind.USER
            ? Actor.UNKNOWN
            : new Actor(one.kind(), id);
      }
    }
    return Actor.UNKNOWN;
  }

  private Map<String, Object> data(Scope scope) {
    Map<String, Object> data = new LinkedHashMap<>();
    rule.data()
        .forEach(
            (name, source) -> {
              Object value = plain(source.value(scope), scope.record());
              if (value != null) {
                data.put(name, name.equals(TO_TYPE) ? ours(value) : value);
              }
            });
    return Collections.unmodifiableMap(data);
  }

  /** The type at the other end of an association, as the hook's types call it. */
  private Object ours(Object type) {
    return target.map().types().getOrDefault(Values.show(type), Values.show(type));
  }

  /** Ids are always texts, and a record is not its own counterpart. */
  private static @Nullable Object plain(@Nullable Object value, String record) {
    if (value instanceof List<?> list) {
      return list.stream().map(Values::show).filter(text -> !text.equals(record)).toList();
    }
    return value instanceof BigDecimal ? Values.show(value) : value;
  }

  private void problem(Source source, String pointer, String message) {
    problems.add(Problem.at(source.pointer(pointer), message));
  }
}
