// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Health;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.TreeMap;

/** Figures in the text form that Prometheus reads. */
@Path("metrics")
@Produces("text/plain; version=0.0.4; charset=utf-8")
public final class MetricsResource {
  private final Services services;

  /** Called by Jersey. */
  @Inject
  public MetricsResource(Services services) {
    this.services = services;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Shows counters and gauges in Prometheus text form.")
  public String show() {
    Health.Status status = services.need(Health.class).status();
    Map<String, Double> figures = new TreeMap<>(status.figures());
    figures.put("up", status.healthy() ? 1.0 : 0.0);
    StringBuilder text = new StringBuilder();
    figures.forEach((name, value) -> text.append(line(name, value)));
    return text.toString();
  }

  private static String line(String name, double value) {
    return "runnel_" + name.replaceAll("[^a-zA-Z0-9_]", "_") + " " + value + "\n";
  }
}
