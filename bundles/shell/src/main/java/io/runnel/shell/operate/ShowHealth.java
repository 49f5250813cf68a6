// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.operate;

import io.runnel.host.HookReceiver;
import io.runnel.host.Records;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Cells;
import io.runnel.workflow.Catalogue;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import io.runnel.workflow.KeptEvents;
import io.runnel.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:health}. */
@Service
@Command(
    scope = ShowHealth.SCOPE,
    name = "health",
    description = "Says whether Runnel does its work and what is wrong; fails if something is")
public final class ShowHealth extends RunnelCommand {
  @Reference(optional = true)
  private @Nullable Health health;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Reference(optional = true)
  private @Nullable Catalogue catalogue;

  @Reference(optional = true)
  private @Nullable KeptEvents events;

  @Reference(optional = true)
  private @Nullable Records records;

  @Reference(optional = true)
  private @Nullable HookReceiver hooks;

  /**
   * How it stands, with the words of {@code GET /health}.
   *
   * @param status up or down
   * @param problems what is wrong and what to do
   * @param figures counters and gauges by name
   */
  public record Report(String status, List<String> problems, Map<String, Double> figures) {}

  @Override
  protected Answer answer() {
    List<String> problems = new ArrayList<>();
    missing(Workflows.class, workflows, problems);
    missing(Enrolments.class, enrolments, problems);
    missing(Catalogue.class, catalogue, problems);
    missing(KeptEvents.class, events, problems);
    missing(Records.class, records, problems);
    missing(HookReceiver.class, hooks, problems);
    missing(Health.class, health, problems);
    Health.Status status = health == null ? null : health.status();
    if (status != null && !status.healthy()) {
      problems.addAll(
          status.problems().isEmpty() ? List.of("the engine is not healthy") : status.problems());
    }
    Map<String, Double> figures = new TreeMap<>(status == null ? Map.of() : status.figures());
    boolean up = problems.isEmpty();
    Report report = new Report(up ? "up" : "down", problems, figures);
    return new Answer(
        report,
        out -> {
          out.println("Runnel is " + report.status() + ".");
          problems.forEach(problem -> out.println("  " + Cells.plain(problem)));
          figures.forEach((name, value) -> out.printf("  %-24s %.0f%n", name, value));
        },
        up ? null : "Runnel does not do all its work");
  }

  private static void missing(Class<?> type, @Nullable Object service, List<String> problems) {
    if (service == null) {
      problems.add("the service " + type.getName() + " is not there; see bundle:list and the log");
    }
  }
}
