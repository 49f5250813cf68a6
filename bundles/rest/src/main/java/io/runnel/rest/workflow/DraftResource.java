// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Workflows;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workflow's draft: the bare document, with its revision as ETag. */
@Path("api/v1/workflows/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DraftResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public DraftResource(Services services) {
    this.services = services;
  }

  /**
   * What became of a draft.
   *
   * @param revision the new ETag's number
   * @param problems what stands in the way of publishing
   */
  public record Saved(long revision, List<Problem> problems) {}

  @GET
  @Allowed(Role.VIEWER)
  @About(value = "Shows the draft's document; its revision is the ETag.", answer = Map.class)
  public Response show(@Context Caller caller, @PathParam("id") String id) {
    Workflows.Draft draft = services.need(Workflows.class).draft(caller.tenant(), id);
    return Response.ok(draft.document()).tag(tag(draft.revision())).build();
  }

  @PUT
  @Allowed(Role.EDITOR)
  @About(
      value = "Replaces the draft; If-Match must name the revision that was edited.",
      answer = Saved.class)
  public Response save(
      @Context Caller caller,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Map<String, Object> document) {
    Workflows workflows = services.need(Workflows.class);
    long revision = revision(ifMatch);
    try {
      Workflows.Draft draft = workflows.saveDraft(caller.tenant(), id, document, revision);
      return Response.ok(new Saved(draft.revision(), draft.problems()))
          .tag(tag(draft.revision()))
          .build();
    } catch (Refusal refusal) {
      throw refusal.reason() == Refusal.Reason.CONFLICT ? HttpProblem.of(412, refusal) : refusal;
    }
  }

  private static long revision(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new HttpProblem(428, "send the ETag of the draft that was edited as If-Match");
    }
    try {
      return Long.parseLong(EntityTag.valueOf(ifMatch).getValue());
    } catch (IllegalArgumentException foreign) {
      throw new HttpProblem(412, "If-Match must be an ETag of this draft, for instance \"3\"");
    }
  }

  private static EntityTag tag(long revision) {
    return new EntityTag(String.valueOf(revision));
  }
}
