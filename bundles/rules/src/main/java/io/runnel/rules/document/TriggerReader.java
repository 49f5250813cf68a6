// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.workflow.Criteria;
import io.runnel.workflow.WorkflowDocument.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads triggers: a single one, or an OR of several. */
final class TriggerReader {
  private static final Set<String> SINGLE = Set.of("id", "kind", "config", "criteria", "reenrol");
  private static final Set<String> PART = Set.of("id", "kind", "config", "criteria");
  private static final Set<String> ANY = Set.of("kind", "triggers", "reenrol");
  private static final Set<String> REENROL = Set.of("on", "by");

  private TriggerReader() {}

  /** Reads the trigger of a document; one that is absent was noted before. */
  static Trigger read(Members json, boolean present) {
    String kind = present ? json.required("kind") : "";
    boolean any = kind.equals(Trigger.ANY);
    List<Trigger> parts = any ? parts(json) : List.of();
    String own = json.text("id");
    String id = own == null ? "" : own;
    Set<String> ids = new LinkedHashSet<>();
    parts.forEach(part -> ids.add(part.id()));
    if (!id.isEmpty()) {
      ids.add(id);
    }
    Members reenrol = json.members("reenrol");
    boolean on = reenrol.flag("on");
    Set<String> by = by(reenrol, ids);
    reenrol.only(REENROL);
    Map<String, Object> config = any ? Map.of() : json.object("config");
    Criteria criteria = any ? null : json.criteria();
    json.only(any ? ANY : SINGLE);
    return new Trigger(id, kind, config, criteria, on, by, parts);
  }

  private static List<Trigger> parts(Members json) {
    List<Trigger> parts = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Members part : json.each("triggers")) {
      String id = part.id();
      if (!id.isEmpty() && !ids.add(id)) {
        part.place().below("id").error("two triggers have the id '" + id + "'");
      }
      String kind = part.required("kind");
      if (kind.equals(Trigger.ANY)) {
        part.place().below("kind").error("a part of 'any' cannot itself be of kind 'any'");
      }
      Map<String, Object> config = part.object("config");
      parts.add(new Trigger(id, kind, config, part.criteria(), false, Set.of(), List.of()));
      part.only(PART);
    }
    if (parts.isEmpty()) {
      json.place().below("triggers").error("kind 'any' needs a list of at least one trigger");
    }
    return List.copyOf(parts);
  }

  private static Set<String> by(Members reenrol, Set<String> ids) {
    Set<String> by = new LinkedHashSet<>();
    for (String id : reenrol.texts("by")) {
      if (ids.contains(id)) {
        by.add(id);
      } else {
        String hint = Nearest.hint(id, ids);
        reenrol.place().below("by").error("no trigger has the id '" + id + "'" + hint);
      }
    }
    return Set.copyOf(by);
  }
}
