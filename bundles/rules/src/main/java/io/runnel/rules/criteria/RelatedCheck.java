// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Problem;
import io.runnel.kind.AssociationType;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.Neighbours;
import io.runnel.workflow.Related;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds conditions on associated records that cannot work from an object type. */
record RelatedCheck(InstalledType type, @Nullable Neighbours neighbours, List<Problem> problems) {

  void check(Related related, String pointer) {
    if (related.relation().ofList() || neighbours == null || related.id().isBlank()) {
      return;
    }
    List<AssociationType> ways = neighbours.ways(type.id(), related.id());
    if (ways.isEmpty()) {
      Set<String> names = neighbours.names(type.id());
      String there = names.isEmpty() ? "it has none" : "there are " + String.join(", ", names);
      String hint = Nearest.hint(related.id(), names);
      problems.add(
          Problem.at(
              pointer + "/" + related.relation().word(),
              "'%s' has no association '%s'%s; %s"
                  .formatted(type.id(), related.id(), hint, there)));
      return;
    }
    Set<String> ends = new LinkedHashSet<>();
    ways.forEach(way -> ends.add(way.to()));
    for (String end : ends) {
      InstalledType other = neighbours.type(end);
      if (other == null) {
        problems.add(
            Problem.at(
                pointer + "/" + related.relation().word(),
                "the object type '" + end + "' is not installed"));
      } else {
        new CriteriaCheck(other, type, null, problems)
            .criteria(related.criteria(), pointer + "/criteria");
      }
    }
  }
}
