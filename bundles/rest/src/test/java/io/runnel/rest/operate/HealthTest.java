// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.HookReceiver;
import io.runnel.host.Records;
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
import io.runnel.workflow.KeptEvents;
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
      assertEquals("{\"status\":\"down\",\"problems\":[]}", anonymous.text());
      Answer known = site.get("/health");
      assertTrue(known.text().contains(HookReceiver.class.getName()), known.text());
      assertTrue(!known.text().contains(Health.class.getName()), known.text());
    }
  }

  @Test
  void isUpOnceEverythingIsThereAndDownWhenTheEngineSaysSo() {
    try (Site site = new Site()) {
      site.services.put(Catalogue.class, new TwoKinds());
      site.services.put(Enrolments.class, new NotedEnrolments());
      site.services.put(HookReceiver.class, call -> List.of());
      site.services.put(KeptEvents.class, new OneKept());
      site.services.put(Records.class, new NotedRecords());
      site.services.put(Workflows.class, new NotedWorkflows());
      site.services.put(Health.class, () -> new Health.Status(true, List.of(), Map.of()));
      Answer up = site.send(site.anonymous("/health"));
      assertEquals(200, up.status());
      assertEquals("up", up.json().get("status").asText());

      Health.Status ill = new Health.Status(false, List.of("the database is away"), Map.of());
      site.services.put(Health.class, () -> ill);
      assertEquals(503, site.send(site.anonymous("/health")).status());
      assertEquals("the database is away", site.get("/health").json().at("/problems/0").asText());
    }
  }

  @Test
  void showsFiguresInPrometheusForm() {
    try (Site site = new Site()) {
      assertEquals(503, site.get("/metrics").status());
      Map<String, Double> figures = Map.of("inbox.waiting", 3.0, "commits", 12.5);
      site.services.put(Health.class, () -> new Health.Status(true, List.of(), figures));
      Answer answer = site.get("/metrics");
      assertEquals("runnel_commits 12.5\nrunnel_inbox_waiting 3.0\nrunnel_up 1.0\n", answer.text());
      assertTrue(answer.header("Content-Type").startsWith("text/plain"));
    }
  }
}
