// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.KeptEvent;
import io.runnel.host.Page;
import io.runnel.host.Problem;
import io.runnel.host.Receipt;
import io.runnel.host.Refusal;
import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.paging.Paging;
import io.runnel.rest.service.Services;
import io.runnel.workflow.KeptEvents;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical record events, and those that were not decided on. */
@Path("api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public final class EventsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public EventsResource(Services services) {
    this.services = services;
  }

  /**
   * An event that was not decided on.
   *
   * @param id its id in the list
   * @param reason why it is here
   * @param at when it arrived
   * @param event the event in canonical form
   */
  public record Kept(String id, String reason, Instant at, Map<String, @Nullable Object> event) {
    static Kept of(KeptEvent kept) {
      return new Kept(kept.id(), kept.reason(), kept.at(), EventForm.of(kept.event()));
    }
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson"})
  @Allowed(Role.EDITOR)
  @About(
      value = "Takes canonical record events, as a JSON array or one JSON object a line.",
      status = 202,
      answer = Receipts.class)
  public Response receive(@Context Caller caller, @Context HttpHeaders headers, byte[] body) {
    HookCall call =
        new HookCall(HookReceiver.EVENTS, HookHeaders.withoutLogin(headers), body, caller.tenant());
    List<Receipt> receipts = services.need(HookReceiver.class).receive(call);
    return Response.accepted(new Receipts(receipts)).build();
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Lists events that were not decided on: state aside or duplicate.")
  public Page<Kept> list(
      @Context Caller caller,
      @QueryParam("state") @DefaultValue("aside") String state,
      @BeanParam Paging paging) {
    Page<KeptEvent> page =
        services.need(KeptEvents.class).list(caller.tenant(), state(state), paging.request());
    return new Page<>(page.items().stream().map(Kept::of).toList(), page.next());
  }

  @POST
  @Path("{id}/replay")
  @Allowed(Role.EDITOR)
  @About("Hands an event kept aside to the inbox again.")
  public Receipt replay(@Context Caller caller, @PathParam("id") String id) {
    return services.need(KeptEvents.class).replay(caller.tenant(), id);
  }

  private static KeptEvents.State state(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "aside" -> KeptEvents.State.ASIDE;
      case "duplicate" -> KeptEvents.State.DUPLICATE;
      default -> {
        String message = "state must be aside or duplicate, not '" + word + "'";
        throw new Refusal(Refusal.Reason.INVALID, message, List.of(Problem.at("/state", message)));
      }
    };
  }
}
