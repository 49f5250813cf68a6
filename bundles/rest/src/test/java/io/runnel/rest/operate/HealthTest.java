// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.HookReceiver;
import io.runnel.host.Records;
import io.runnel.rest.login.Role;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.NotedEnrolments;
import io.runnel.rest.site.NotedRecords;
import io.runnel.rest.site.NotedWorkflows;
import io.runnel.rest.site.OneKept;
import io.runnel.rest.site.Site;
import io.runnel.rest.site.TwoKinds;
import io.runnel.workflow.Catalogue;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.HealthPart.Finding;
import io.runnel.workflow.KeptEvents;
import io.runnel.workflow.Metric;
import io.runnel.workflow.Workflows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void namesWhatIsMissingToThoseWhoAreLoggedIn() {
    try (Site site = new Site()) {
      site.services.put(Health.class, () -> new Health.Status(true, List.of(), Map.of()));
      Answer anonymous = site.send(site.anonymous("/health"));
      assertEquals(503, anonymous.status());
      assertEquals("{\"status\":\"down\",\"problems\":[],\"parts\":[]}", anonymous.text());
      Answer known = site.get("/health");
      assertTrue(known.text().contains(HookReceiver.class.getName()), known.text());
      assertTrue(!known.text().contains(Health.class.getName()), known.text());
    }
  }

  @Test
  void isUpOnceEverythingIsThereAndDownWhenTheEngineSaysSo() {
    try (Site site = everything()) {
      Answer up = site.send(site.anonymous("/health"));
      assertEquals(200, up.status());
      assertEquals("up", up.json().get("status").asText());

      Health.Status ill = new Health.Status(false, List.of("the database is away"), Map.of());
      site.services.put(Health.class, () -> ill);
      assertEquals(503, site.send(site.anonymous("/health")).status());
      assertEquals(
          "health: the database is away; see the log of this node",
          site.get("/health").json().at("/problems/0").asText());
    }
  }

  @Test
  void isDegradedButInWorkWhileAPartWarns() {
    try (Site site = everything()) {
      HealthPart part = part(Finding.warning("a kind is missing", "put its bundle back"));
      site.services.put(HealthPart.class, part);
      Answer answer = site.get("/health");
      assertEquals(200, answer.status());
      assertEquals("degraded", answer.json().get("status").asText());
      assertEquals("kinds", answer.json().at("/parts/1/name").asText());
      assertEquals("put its bundle back", answer.json().at("/parts/1/findings/0/remedy").asText());
      site.services.put(HealthPart.class, part(Finding.down("gone", "bring it back")));
      assertEquals(503, site.get("/health").status());
    }
  }

  @Test
  void tellsOtherTenantsNothingButTheStatus() {
    try (Site site = everything()) {
      site.services.put(HealthPart.class, part(Finding.warning("secret of tenant 1", "none")));
      String other = site.user("eve", 2, Role.ADMIN);
      Answer answer = site.send(site.anonymous("/health").header("Authorization", other));
      assertEquals("{\"status\":\"degraded\",\"problems\":[],\"parts\":[]}", answer.text());
      assertEquals(
          403, site.send(site.anonymous("/metrics").header("Authorization", other)).status());
    }
  }

  private static HealthPart part(Finding finding) {
    return new HealthPart() {
      @Override
      public String name() {
        return "kinds";
      }

      @Override
      public List<Finding> findings() {
        return List.of(finding);
      }

      @Override
      public List<Metric> metrics() {
        return List.of(
            Metric.counter(
                "steps_total", "Steps.", List.of(Metric.sample(Map.of("kind", "a\"b"), 3))),
            new Metric(
                "commit_seconds",
                Metric.Sort.HISTOGRAM,
                "Time.",
                List.of(
                    new Metric.Sample(
                        Map.of(),
                        1.5,
                        List.of(
                            new Metric.Bucket(1, 2),
                            new Metric.Bucket(Double.POSITIVE_INFINITY, 3))))));
      }
    };
  }

  private static Site everything() {
    Site site = new Site();
    site.services.put(Catalogue.class, new TwoKinds());
    site.services.put(Enrolments.class, new NotedEnrolments());
    site.services.put(HookReceiver.class, call -> List.of());
    site.services.put(KeptEvents.class, new OneKept());
    site.services.put(Records.class, new NotedRecords());
    site.services.put(Workflows.class, new NotedWorkflows());
    site.services.put(Health.class, () -> new Health.Status(true, List.of(), Map.of()));
    return site;
  }

  @Test
  void showsFiguresInPrometheusForm() {
    try (Site site = new Site()) {
      assertEquals(503, site.get("/metrics").status());
      Map<String, Double> figures = Map.of("inbox.waiting", 3.0);
      site.services.put(Health.class, () -> new Health.Status(true, List.of(), figures));
      site.services.put(HealthPart.class, part(Finding.warning("", "")));
      Answer answer = site.get("/metrics");
      assertEquals(
          """
          # HELP runnel_commit_seconds Time.
          # TYPE runnel_commit_seconds histogram
          runnel_commit_seconds_bucket{le="1"} 2
          runnel_commit_seconds_bucket{le="+Inf"} 3
          runnel_commit_seconds_sum 1.5
          runnel_commit_seconds_count 3
          # HELP runnel_inbox_waiting A figure of the engine's health.
          # TYPE runnel_inbox_waiting gauge
          runnel_inbox_waiting 3
          # HELP runnel_steps_total Steps.
          # TYPE runnel_steps_total counter
          runnel_steps_total{kind="a\\"b"} 3
          # HELP runnel_up 1 if the engine does its work.
          # TYPE runnel_up gauge
          runnel_up 1
          """,
          answer.text());
      assertTrue(answer.header("Content-Type").startsWith("text/plain"));
    }
  }
}
