// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.Footprint;
import io.runnel.kind.Outcome;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.WorkflowDocument.Branch;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the steps in the document's order.
 *
 * @param installed what is installed
 * @param tokens checks tokens, knowing the steps already passed
 * @param type the object type, {@code null} if it is not known
 * @param around the draft as its steps may know it
 */
record StepCheck(
    Installed installed,
    TokenCheck tokens,
    @Nullable InstalledType type,
    DraftSurroundings around) {

  void check(Flow flow) {
    for (Flow.Node node : flow.nodes()) {
      Step step = node.step();
      criteria(step, node.place());
      if (step.kind().equals(Step.GOTO)) {
        noBranches(step, node.place());
        continue;
      }
      InstalledAction action = installed.action(step.kind(), node.place().below("kind"));
      if (action != null) {
        action(step, action, node.place());
      }
      tokens.passed(step, action);
    }
  }

  private void criteria(Step step, Place place) {
    List<Branch> branches = step.branches();
    for (int i = 0; i < branches.size(); i++) {
      Criteria criteria = branches.get(i).criteria();
      if (criteria != null) {
        Place at = place.below("branches").below(i).below("criteria");
        new SettingsCheck(place, installed, type, tokens).criteria(criteria, at);
      }
    }
  }

  private void action(Step step, InstalledAction action, Place place) {
    installed.checkType(action.kind(), place.below("kind"));
    if (step.kindVersion() > action.kind().version()) {
      place
          .below("kindVersion")
          .error(
              "the step was written for version %d of '%s'; version %d is installed"
                  .formatted(step.kindVersion(), step.kind(), action.kind().version()));
      return;
    }
    SettingsCheck check = new SettingsCheck(place, installed, type, tokens);
    Place config = place.below("config");
    Record value =
        check.check(
            action.settings(),
            lifted(step, action, place),
            (bound, pointer) ->
                around.type(
                    Installed.ask(
                        config,
                        around.objectType(),
                        () -> action.service().propertyType(bound, pointer, around))));
    if (value == null) {
      return;
    }
    check.addAll(Installed.ask(config, List.of(), () -> action.service().check(value)));
    check.addAll(Installed.ask(config, List.of(), () -> action.service().check(value, around)));
    branches(step, action, value, place);
    Footprint footprint =
        Installed.ask(config, Footprint.NONE, () -> action.service().footprint(value));
    around.passed(step, action, footprint.creates());
    if (footprint.creates().contains(installed.document().objectType())) {
      place.warning(
          "the step creates the object type it is triggered by, "
              + installed.document().objectType()
              + "; publish with settings.force if this is meant");
    }
  }

  private static Map<String, Object> lifted(Step step, InstalledAction action, Place place) {
    Map<String, Object> settings = DocumentCheck.stepSettings(step);
    int version = step.kindVersion();
    return version == 0 || version == action.kind().version()
        ? settings
        : Installed.ask(
            place.below("kindVersion"),
            settings,
            () -> action.service().upgrade(version, settings));
  }

  private static void branches(Step step, InstalledAction action, Record value, Place place) {
    if (action.settings().components().contains("branches")) {
      return;
    }
    List<String> ways =
        Installed.ask(place.below("config"), List.of(), () -> action.service().branches(value));
    if (ways.isEmpty()) {
      noBranches(step, place);
      return;
    }
    List<Branch> branches = step.branches();
    missing(step, ways, place);
    for (int i = 0; i < branches.size(); i++) {
      String id = branches.get(i).id();
      if (!id.isEmpty() && !ways.contains(id)) {
        place
            .below("branches")
            .below(i)
            .below("id")
            .error(
                "kind '%s' takes the branches %s, not '%s'%s"
                    .formatted(step.kind(), String.join(", ", ways), id, Nearest.hint(id, ways)));
      }
    }
  }

  private static void missing(Step step, List<String> ways, Place place) {
    List<String> given = step.branches().stream().map(Branch::id).toList();
    for (String way : ways) {
      if (!given.contains(way) && !way.equals(Outcome.Branch.OTHERWISE)) {
        place
            .below("branches")
            .error(
                "kind '%s' may take the branch '%s', which is not there; add it, even without steps"
                    .formatted(step.kind(), way));
      }
    }
  }

  private static void noBranches(Step step, Place place) {
    String message = "kind '" + step.kind() + "' has one way on; put what follows after it";
    if (!step.branches().isEmpty()) {
      place.below("branches").error(message);
    }
    if (!step.otherwise().isEmpty()) {
      place.below("otherwise").error(message);
    }
  }
}
