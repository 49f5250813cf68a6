// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.HookReply;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  @About(
      value = "Takes a host's webhook call; the hook checks its signature.",
      answer = Receipts.class)
  public Response receive(
      @PathParam("hook") String hook,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      byte[] body) {
    if (hook.equals(HookReceiver.EVENTS)) {
      throw new HttpProblem(404, "canonical events are sent to /api/v1/events, with a login");
    }
    Map<String, List<String>> query = new LinkedHashMap<>(uri.getQueryParameters());
    return answer(reply(new HookCall(hook, HookHeaders.all(headers), body, 0, query)));
  }

  private static Response answer(HookReply reply) {
    HookReply.Body body = reply.body();
    return body == null
        ? Response.ok(new Receipts(reply.receipts())).build()
        : Response.ok(body.text().getBytes(UTF_8), MediaType.valueOf(body.contentType())).build();
  }

  private HookReply reply(HookCall call) {
    try {
      return services.need(HookReceiver.class).reply(call);
    } catch (Refusal refusal) {
      // To a host a call in the wrong form is a bad request, whatever it is to our own clients.
      throw refusal.reason() == Refusal.Reason.INVALID ? HttpProblem.of(400, refusal) : refusal;
    }
  }
}
