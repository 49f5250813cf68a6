// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.workflow.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One workflow, and what was asked of it. */
final class MemoryWorkflows implements Workflows {
  static final Instant THEN = Instant.parse("2026-03-01T09:30:00.123Z");

  final List<String> asked = new ArrayList<>();
  final List<List<Progress>> progress = new ArrayList<>();
  Map<String, Object> document = Map.of("name", "Big leads", "objectType", "contact");
  List<Problem> problems = List.of();
  State state = State.DRAFT;
  long inside;

  @Override
  public Info create(int tenant, Map<String, Object> made, String by) {
    asked.add("create " + tenant + " " + made + " " + by);
    document = made;
    return get(tenant, "7");
  }

  @Override
  public Page<Info> list(int tenant, PageRequest page) {
    asked.add("list " + tenant + " " + page);
    return new Page<>(List.of(get(tenant, "7")), page.cursor() == null ? "c1" : null);
  }

  @Override
  public Info get(int tenant, String id) {
    if (!id.equals("7")) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no workflow " + id);
    }
    String name = String.valueOf(document.get("name"));
    return new Info(id, name, "contact", state, 1, new Counts(12, inside), THEN);
  }

  @Override
  public Draft draft(int tenant, String id) {
    return new Draft(document, 3, problems);
  }

  @Override
  public Draft saveDraft(int tenant, String id, Map<String, Object> saved, long revision) {
    asked.add("save " + id + " " + saved + " " + revision);
    document = saved;
    return new Draft(saved, revision + 1, problems);
  }

  @Override
  public Review review(int tenant, String id) {
    return new Review(problems, 40, inside);
  }

  @Override
  public int publish(int tenant, String id, PublishRequest request, String by) {
    asked.add("publish " + id + " " + request + " " + by);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "the draft cannot be published yet", problems);
    }
    if (inside > 0 && request.inFlight() == null) {
      String message = inside + " records are inside; say inFlight";
      throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/inFlight", message)));
    }
    return 2;
  }

  @Override
  public Info off(int tenant, String id, OffMode mode, String by) {
    asked.add("off " + id + " " + mode + " " + by);
    return get(tenant, id);
  }

  @Override
  public Info on(int tenant, String id, String by) {
    asked.add("on " + id + " " + by);
    return get(tenant, id);
  }

  @Override
  public void delete(int tenant, String id, String by) {
    asked.add("delete " + id + " " + by);
  }

  @Override
  public List<Version> versions(int tenant, String id) {
    return List.of(new Version(1, THEN, "admin", document));
  }

  @Override
  public List<Progress> progress(int tenant, String id) {
    return progress.isEmpty() ? List.of() : progress.remove(0);
  }
}
