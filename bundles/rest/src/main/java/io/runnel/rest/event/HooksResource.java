// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.Receipt;
import io.runnel.host.Refusal;
import io.runnel.rest.login.Open;
import io.runnel.rest.openapi.About;
import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.service.Services;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Webhooks of hosts, each in its own format and with its own signature. */
@Path("api/v1/hooks/{hook}")
@Produces(MediaType.APPLICATION_JSON)
public final class HooksResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public HooksResource(Services services) {
    this.services = services;
  }

  @POST
  @Open
  @About("Takes a host's webhook call; the hook checks its signature.")
  public Receipts receive(
      @PathParam("hook") String hook, @Context HttpHeaders headers, byte[] body) {
    if (hook.equals(HookReceiver.EVENTS)) {
      throw new HttpProblem(404, "canonical events are sent to /api/v1/events, with a login");
    }
    HookCall call = new HookCall(hook, HookHeaders.all(headers), body, 0);
    return new Receipts(receive(call));
  }

  private List<Receipt> receive(HookCall call) {
    try {
      return services.need(HookReceiver.class).receive(call);
    } catch (Refusal refusal) {
      // To a host a call in the wrong form is a bad request, whatever it is to our own clients.
      throw refusal.reason() == Refusal.Reason.INVALID ? HttpProblem.of(400, refusal) : refusal;
    }
  }
}
