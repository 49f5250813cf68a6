// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.host.HookReceiver;
import io.runnel.host.Records;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Login;
import io.runnel.rest.login.Open;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.store.Accounts;
import io.runnel.store.StoreFailure;
import io.runnel.workflow.Catalogue;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.HealthPart.Finding;
import io.runnel.workflow.HealthPart.Severity;
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

  @GET
  @Open
  @About(
      value =
          "Says whether this node does its work: 200 if it is up or degraded, 503 if it is down."
              + " Those who are logged in to the first tenant see why.",
      answer = HealthReport.class)
  public Response show(@Context HttpHeaders headers) {
    HealthReport report = HealthReport.of(parts());
    return Response.status(report.isDown() ? 503 : 200)
        .entity(mayKnow(headers) ? report : report.withoutDetails())
        .build();
  }

  private boolean mayKnow(HttpHeaders headers) {
    try {
      return services.find(Accounts.class).isPresent()
          && login.callerOf(headers).filter(Caller::isOperator).isPresent();
    } catch (StoreFailure nobodyCanBeKnown) {
      return false;
    }
  }

  private List<HealthReport.Part> parts() {
    List<HealthReport.Part> parts = new ArrayList<>();
    parts.add(HealthReport.part("services", missing()));
    services
        .find(Health.class)
        .map(Health::status)
        .filter(status -> !status.healthy() || !status.problems().isEmpty())
        .ifPresent(status -> parts.add(HealthReport.part("health", ofEngine(status))));
    for (HealthPart part : services.all(HealthPart.class)) {
      parts.add(HealthReport.part(part.name(), findings(part)));
    }
    return parts;
  }

  /**
   * What is wrong around an engine that does its work, such as a host that does not answer, warns.
   */
  private static List<Finding> ofEngine(Health.Status status) {
    List<String> problems =
        status.problems().isEmpty() ? List.of("the engine is not healthy") : status.problems();
    Severity severity = status.healthy() ? Severity.WARNING : Severity.DOWN;
    return problems.stream()
        .map(what -> new Finding(severity, what, "see the log of this node"))
        .toList();
  }

  private static List<Finding> findings(HealthPart part) {
    try {
      return part.findings();
    } catch (RuntimeException failure) {
      return List.of(
          Finding.warning("cannot tell how it does: " + failure.getMessage(), "see the log"));
    }
  }

  private List<Finding> missing() {
    List<Finding> findings = new ArrayList<>();
    for (Class<?> needed : NEEDED) {
      if (services.find(needed).isEmpty()) {
        findings.add(
            Finding.down(
                "the service " + needed.getName() + " is not there",
                "see that its bundle is active and that the store is open"));
      }
    }
    return findings;
  }
}
