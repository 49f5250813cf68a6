// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.publish.Published;
import io.runnel.engine.publish.Publisher;
import io.runnel.engine.work.Node;
import io.runnel.host.HostStates;
import io.runnel.workflow.Health;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says whether the engine works; see {@link Health}. */
public final class HealthDesk implements Health {
  private final Node node;
  private final Publisher publisher;
  private final KindRegistry kinds;

  /** Watches one node. */
  public HealthDesk(Node node, Publisher publisher, KindRegistry kinds) {
    this.node = node;
    this.publisher = publisher;
    this.kinds = kinds;
  }

  @Override
  public Status status() {
    List<String> problems = new ArrayList<>();
    String trouble = node.trouble();
    if (trouble != null) {
      problems.add("the engine does not run: " + trouble);
    }
    Published published = publisher.known();
    if (published == null) {
      problems.add("nothing has been loaded from the store yet");
    }
    boolean healthy = problems.isEmpty();
    // A host that is away loses nothing, so it is told but takes nobody out of service.
    node.mirrors().states().forEach(state -> away(state, problems));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("kinds_installed", (double) kinds.all().size());
    figures.put(
        "workflows_published", published == null ? 0.0 : (double) published.workflows().size());
    return new Status(healthy, List.copyOf(problems), figures);
  }

  private static void away(HostStates.State state, List<String> problems) {
    if (state.failure() != null) {
      String which = "host " + state.instance() + " (" + state.type() + ")";
      problems.add(
          which + ": " + state.failure() + "; it is asked again, and nothing is lost meanwhile");
    }
  }
}
