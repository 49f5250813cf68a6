// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.kind.ActionKind;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import io.runnel.kind.Verdict;
import io.runnel.workflow.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * Takes the first branch, in the order shown, whose criteria the record meets as it is now; else
 * the way for records that meet none. History gets the conditions and the values they saw (case
 * B56).
 */
@Component
@Kind(
    id = "branch.if",
    label = "If/then branch",
    about = "Sends the record along the first branch whose conditions it meets.",
    category = "Branches",
    effect = Effect.NONE,
    since = "1.0")
public final class ChooseBranch implements ActionKind<ChooseBranch.Settings, NoAnswer> {
  /**
   * @param branches the branches in the order shown
   */
  public record Settings(@Field("Branches") List<BranchChoice> branches) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    List<String> reasons = new ArrayList<>();
    for (BranchChoice branch : settings.branches()) {
      Criteria criteria = branch.criteria();
      if (criteria == null) {
        continue;
      }
      Verdict verdict = step.record().test(criteria);
      if (verdict.holds()) {
        return Outcome.branch(branch.id(), verdict.reason()); // History names the branch itself.
      }
      reasons.add(named(branch, verdict));
    }
    return Outcome.branch(Outcome.Branch.OTHERWISE, String.join("; ", reasons));
  }

  private static String named(BranchChoice branch, Verdict verdict) {
    String name = branch.label().isEmpty() ? branch.id() : branch.label();
    return verdict.reason().isEmpty() ? name : name + ": " + verdict.reason();
  }

  @Override
  public Footprint footprint(Settings settings) {
    Set<String> reads = new LinkedHashSet<>();
    for (BranchChoice branch : settings.branches()) {
      if (branch.criteria() != null) {
        branch.criteria().properties().forEach(name -> reads.add("record." + name));
      }
    }
    return new Footprint(Set.copyOf(reads), Set.of(), Set.of());
  }

  @Override
  public List<Problem> check(Settings settings) {
    if (settings.branches().isEmpty()) {
      return List.of(Problem.at("/branches", "there must be at least one branch"));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < settings.branches().size(); i++) {
      if (settings.branches().get(i).criteria() == null) {
        String message = "the branch needs criteria; without them no record would ever take it";
        problems.add(Problem.at("/branches/" + i + "/criteria", message));
      }
    }
    return problems;
  }
}
