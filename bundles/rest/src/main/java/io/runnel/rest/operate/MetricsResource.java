// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Caller;
import io.runnel.rest.login.Role;
import io.runnel.rest.openapi.About;
import io.runnel.rest.service.Services;
import io.runnel.workflow.Health;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.Metric;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
  @About("Shows counters and gauges in Prometheus text form; to users of the first tenant.")
  public String show(@Context Caller caller) {
    caller.needOperator();
    Health.Status status = services.need(Health.class).status();
    Map<String, Metric> metrics = new TreeMap<>();
    status
        .figures()
        .forEach(
            (told, value) -> {
              String name = told.replaceAll("[^a-zA-Z0-9_]", "_");
              metrics.put(name, Metric.gauge(name, "A figure of the engine's health.", value));
            });
    for (HealthPart part : services.all(HealthPart.class)) {
      part.metrics().forEach(metric -> metrics.put(metric.name(), metric));
    }
    metrics.put(
        "up", Metric.gauge("up", "1 if the engine does its work.", status.healthy() ? 1 : 0));
    PrometheusText text = new PrometheusText();
    metrics.values().forEach(text::add);
    return text.toString();
  }
}
