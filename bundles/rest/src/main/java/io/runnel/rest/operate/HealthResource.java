// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.host.HookReceiver;
import io.runnel.host.Records;
import io.runnel.rest.login.Login;
import io.runnel.rest.login.Open;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import io.runnel.workflow.Catalogue;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import io.runnel.workflow.KeptEvents;
import io.runnel.workflow.Workflows;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Whether the whole does its work: 200 or 503, for load balancers and start scripts. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final List<Class<?>> NEEDED =
      List.of(
          Accounts.class,
          Catalogue.class,
          Enrolments.class,
          Health.class,
          HookReceiver.class,
          KeptEvents.class,
          Records.class,
          Workflows.class);

  private final Services services;
  private final Login login;

  /** Called by Jersey. */
  @Inject
  public HealthResource(Services services, Login login) {
    this.services = services;
    this.login = login;
  }

  /**
   * How it stands.
   *
   * @param status up or down
   * @param problems what is wrong and what to do; empty for those who are not logged in
   */
  public record Report(String status, List<String> problems) {}

  @GET
  @Open
  @About(value = "Says whether the product does its work: 200 or 503.", answer = Report.class)
  public Response show(@Context HttpHeaders headers) {
    List<String> reasons = problems();
    boolean up = reasons.isEmpty();
    List<String> problems = up ? remarks() : reasons;
    boolean known =
        services.find(Accounts.class).isPresent() && login.callerOf(headers).isPresent();
    Report report = new Report(up ? "up" : "down", known ? problems : List.of());
    return Response.status(up ? 200 : 503).entity(report).build();
  }

  /** What is wrong around it while it does its work, such as a host that does not answer. */
  private List<String> remarks() {
    return services.find(Health.class).map(health -> health.status().problems()).orElse(List.of());
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Class<?> needed : NEEDED) {
      if (services.find(needed).isEmpty()) {
        problems.add("the service " + needed.getName() + " is not there");
      }
    }
    services
        .find(Health.class)
        .map(Health::status)
        .filter(status -> !status.healthy())
        .ifPresent(
            status ->
                problems.addAll(
                    status.problems().isEmpty()
                        ? List.of("the engine is not healthy")
                        : status.problems()));
    return problems;
  }
}
