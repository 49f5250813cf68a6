// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.KarafInside;
import io.runnel.itests.harness.NeighbourWatch;
import io.runnel.itests.harness.Ports;
import io.runnel.itests.harness.Settings;
import io.runnel.itests.harness.StockKaraf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runnel comes to a Karaf that already runs somebody's product: a web server at 8181, Jackson 2.18,
 * Derby 10.14. It comes and goes, and the neighbour notices nothing (mission row K1b).
 */
class LivedInKarafStory {
  @BeforeAll
  static void findThePortFree() {
    assertFalse(
        Ports.isOpen(Settings.neighbourPort()),
        "the neighbour's port is taken; stop what listens, or give -Drunnel.neighbour.port");
  }

  @Test
  void touchesNobodyWhenItComesAndGoes() throws Exception {
    try (StockKaraf karaf = StockKaraf.start("lived-in");
        KarafInside inside = karaf.inside()) {
      karaf.shell().run("feature:repo-add " + neighbourFeatures(), "feature:install neighbour");
      try (NeighbourWatch neighbour = NeighbourWatch.of(neighbourAddress())) {
        assertTrue(neighbour.answer().contains("\"derby\":\"10.14."), neighbour::answer);
        assertTrue(neighbour.answer().contains("\"jackson\":\"2.18."), neighbour::answer);
        Map<Long, KarafInside.Seen> before = inside.bundles();
        List<String> events = inside.watchBundles();

        karaf.installRunnel();
        FirstWorkflow workflow = FirstWorkflow.publish(karaf.api(), "PT1S");
        workflow.assertDone(workflow.contact("Ada", 1500), "Ada");
        Await.until("word of our own bundles", () -> events.contains("io.runnel.engine STARTED"));
        assertUntouched(before, inside.bundles(), events);

        karaf.uninstallRunnel();
        Await.until("word of their end", () -> events.contains("io.runnel.engine UNINSTALLED"));
        assertUntouched(before, inside.bundles(), events);
        assertTrue(neighbour.answer().contains("\"jackson\":\"2.18."), neighbour::answer);
        Await.until("more answers of the neighbour", () -> neighbour.answers() > 20);
        assertEquals(List.of(), neighbour.failures());
      }
    }
  }

  private static void assertUntouched(
      Map<Long, KarafInside.Seen> before, Map<Long, KarafInside.Seen> now, List<String> events) {
    for (KarafInside.Seen bundle : before.values()) {
      assertEquals(bundle, now.get(bundle.id()));
      assertEquals(
          List.of(),
          events.stream().filter(event -> event.startsWith(bundle.name() + " ")).toList());
    }
  }

  private static String neighbourAddress() {
    return "http://127.0.0.1:" + Settings.neighbourPort() + "/neighbour";
  }

  private static String neighbourFeatures() {
    return Settings.container("../test-classes/neighbour.xml")
        .toAbsolutePath()
        .normalize()
        .toUri()
        .toString();
  }
}
