// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.Property;
import io.runnel.kind.Surroundings;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledType;
import io.runnel.workflow.WorkflowDocument.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft as its steps may know it; grows as the check comes along. */
final class DraftSurroundings implements Surroundings {
  /** Component of an answer that names the record which the step made. */
  private static final String RECORD = "record";

  private final Installed installed;
  private final Map<String, String> made = new HashMap<>();

  DraftSurroundings(Installed installed) {
    this.installed = installed;
  }

  /** From now on later steps can name the record that a step makes. */
  void passed(Step step, InstalledAction action, Set<String> creates) {
    if (creates.size() == 1 && action.answer().components().contains(RECORD)) {
      made.put(step.id(), creates.iterator().next());
    }
  }

  @Nullable InstalledType type(@Nullable String id) {
    return id == null ? null : installed.kinds().type(installed.tenant(), id).orElse(null);
  }

  @Override
  public String objectType() {
    return installed.document().objectType();
  }

  @Override
  public boolean knowsType(String type) {
    return type(type) != null;
  }

  @Override
  public @Nullable Property property(String type, String name) {
    InstalledType known = type(type);
    return known == null ? null : known.property(name);
  }

  @Override
  public @Nullable String made(String step) {
    return made.get(step);
  }

  @Override
  public Optional<Workflow> workflow(String id) {
    return installed.workflows().workflow(id);
  }
}
