// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a mapping file. */
final class RuleReader {
  /** What a rule may say, and what the file may say once for all rules. */
  static final Set<String> SHARED =
      Set.of(
          "type", "record", "values", "time", "version", "order", "actor", "origin", "dedup",
          "data");

  private static final String SKIP = "skip";

  private RuleReader() {}

  static Rule rule(Form file, Form rule) {
    Set<String> known = new TreeSet<>(SHARED);
    known.addAll(Set.of("when", "kind"));
    rule.only(known);
    Form all = file.under(rule);
    EventKind kind = kind(all);
    if (kind != null && !(all.has("type") && all.has("record"))) {
      throw all.wrong("record", "a rule or the file says where type and record are");
    }
    return new Rule(
        SourceReader.when(rule),
        kind,
        new Rule.What(SourceReader.source(all, "type"), SourceReader.source(all, "record")),
        values(all.inside("values")),
        new Rule.Times(
            SourceReader.source(all, "time"),
            SourceReader.source(all, "version"),
            SourceReader.source(all, "order")),
        all.objects("actor").stream().map(RuleReader::actor).toList(),
        SourceReader.source(all, "origin"),
        SourceReader.sources(all, "dedup"),
        data(all.inside("data")));
  }

  private static @Nullable EventKind kind(Form rule) {
    String name = rule.text("kind", "");
    try {
      return name.equals(SKIP) ? null : new EventKind(name);
    } catch (IllegalArgumentException unknown) {
      throw rule.wrong("kind", "" + unknown.getMessage());
    }
  }

  private static ValuesRule values(Form values) {
    values.only(
        Set.of("new", "old", "whole", "absent", "names", "unknown", "cleared", "one", "complete"));
    List<String> whole = values.texts("whole");
    boolean blank = values.text("absent", "unknown").equals("blank");
    Source now = SourceReader.source(values, "new");
    Source before = SourceReader.source(values, "old");
    return new ValuesRule(
        new ValuesRule.Side(now, whole.contains("new"), blank && whole.contains("new")),
        new ValuesRule.Side(before, whole.contains("old"), blank && whole.contains("old")),
        SourceReader.sources(values, "names"),
        SourceReader.sources(values, "unknown"),
        SourceReader.sources(values, "cleared"),
        values.has("one") ? one(values.inside("one")) : null,
        values.flag("complete", true));
  }

  private static ValuesRule.One one(Form one) {
    one.only(Set.of("name", "value"));
    return new ValuesRule.One(SourceReader.source(one, "name"), SourceReader.source(one, "value"));
  }

  private static Rule.ActorRule actor(Form actor) {
    actor.only(Set.of("when", "kind", "id"));
    return new Rule.ActorRule(
        SourceReader.when(actor), actorKind(actor), SourceReader.source(actor, "id"));
  }

  private static Actor.Kind actorKind(Form actor) {
    try {
      return Actor.Kind.valueOf(actor.text("kind", "user").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw actor.wrong("kind", "is one of user, api, integration, workflow, system, unknown");
    }
  }

  private static Map<String, Source> data(Form data) {
    Map<String, Source> members = new LinkedHashMap<>();
    data.map().keySet().forEach(key -> members.put("" + key, SourceReader.source(data, "" + key)));
    return members;
  }
}
