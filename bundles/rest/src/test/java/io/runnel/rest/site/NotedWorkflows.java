// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.workflow.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Notes each call as text and answers for one workflow, 7, at revision 3. */
public final class NotedWorkflows implements Workflows {
  public static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  public final List<String> calls = new ArrayList<>();

  private Info info(int tenant, String id, State state) {
    if (!id.equals("7")) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no workflow " + id);
    }
    return new Info(id, "Big leads", "contact", state, tenant, new Counts(5, 2), AT);
  }

  @Override
  public Info create(int tenant, Map<String, Object> document, String by) {
    calls.add("create " + tenant + " " + document + " " + by);
    return info(tenant, "7", State.DRAFT);
  }

  @Override
  public Page<Info> list(int tenant, PageRequest page) {
    calls.add("list " + tenant + " " + page);
    return new Page<>(List.of(info(tenant, "7", State.ON)), "more");
  }

  @Override
  public Info get(int tenant, String id) {
    return info(tenant, id, State.ON);
  }

  @Override
  public Draft draft(int tenant, String id) {
    info(tenant, id, State.ON);
    return new Draft(Map.of("name", "Big leads"), 3, List.of());
  }

  @Override
  public Draft saveDraft(int tenant, String id, Map<String, Object> document, long revision) {
    if (revision != 3) {
      throw new Refusal(Refusal.Reason.CONFLICT, "the draft is at revision 3");
    }
    calls.add("saveDraft " + id + " " + document);
    Problem problem = Problem.at("/kind", "unknown kind").within("s1", "/steps/0");
    return new Draft(document, revision + 1, List.of(problem));
  }

  @Override
  public Review review(int tenant, String id) {
    return new Review(List.of(Problem.at("/trigger", "has no kind")), 12, 2);
  }

  @Override
  public int publish(int tenant, String id, PublishRequest request, String by) {
    boolean enrolExisting = request.enrolExisting();
    InFlight inFlight = request.inFlight();
    calls.add("publish " + id + " " + enrolExisting + " " + inFlight + " " + by);
    if (inFlight == null && enrolExisting) {
      throw new Refusal(
          Refusal.Reason.INVALID,
          "2 enrolments are active: say what happens to them",
          List.of(Problem.at("/inFlight", "must be keep, apply or move")));
    }
    return 4;
  }

  @Override
  public Info off(int tenant, String id, OffMode mode, String by) {
    calls.add("off " + id + " " + mode);
    return info(tenant, id, State.OFF);
  }

  @Override
  public Info on(int tenant, String id, String by) {
    calls.add("on " + id);
    return info(tenant, id, State.ON);
  }

  @Override
  public void delete(int tenant, String id, String by) {
    info(tenant, id, State.ON);
    calls.add("delete " + id + " " + by);
  }

  @Override
  public List<Version> versions(int tenant, String id) {
    return List.of(new Version(1, AT, "admin", Map.of("name", "Big leads")));
  }
}
