// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.KarafInside;
import io.runnel.itests.harness.Ports;
import io.runnel.itests.harness.StockKaraf;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Runnel comes to a Karaf as its makers ship it, works, goes without a trace, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockKarafStory {
  private StockKaraf karaf;
  private KarafInside inside;
  private Set<String> servicesBefore;
  private FirstWorkflow waiting;
  private String record;

  @BeforeAll
  void startKaraf() throws Exception {
    karaf = StockKaraf.start("stock");
    inside = karaf.inside();
    servicesBefore = inside.services();
  }

  @AfterAll
  void stopKaraf() throws Exception {
    inside.close();
    karaf.close();
  }

  @Test
  @Order(1)
  void installsAndDoesItsFirstWorkflow() throws Exception {
    List<String> events = inside.watchBundles();
    karaf.installRunnel();
    Await.until("word of our own bundles", () -> events.contains("io.runnel.engine STARTED"));
    assertEquals(List.of(), foreign(events), "a bundle of Karaf's own was touched");

    FirstWorkflow workflow = FirstWorkflow.publish(karaf.api(), "PT1S");
    String ada = workflow.contact("Ada", 1500);
    workflow.assertDone(ada, "Ada");
  }

  @Test
  @Order(2)
  void leavesNoThreadPortOrServiceWhenUninstalled() throws Exception {
    waiting = FirstWorkflow.publish(karaf.api(), "PT20S");
    record = waiting.contact("Grace", 2000);
    waiting.awaitState(record, "waiting");

    karaf.uninstallRunnel();

    assertEquals(Set.of(), ourThreads());
    assertFalse(Ports.isOpen(URI.create(karaf.api().base()).getPort()));
    assertEquals(servicesBefore, inside.services());
    assertFalse(
        inside.bundles().values().stream().anyMatch(KarafInside.Seen::isOurs), "bundles left");
  }

  @Test
  @Order(3)
  void finishesTheWaitingEnrolmentWhenItIsBack() throws Exception {
    karaf.installRunnel();
    waiting.assertDone(record, "Grace");
  }

  /** Events of bundles that are neither ours nor brought by our features for the first time. */
  private static List<String> foreign(List<String> events) {
    Set<String> arrived = new TreeSet<>();
    for (String event : events) {
      if (event.endsWith(" INSTALLED")) {
        arrived.add(event.substring(0, event.indexOf(' ')));
      }
    }
    return events.stream()
        .filter(event -> !arrived.contains(event.substring(0, event.indexOf(' '))))
        .toList();
  }

  private Set<String> ourThreads() throws Exception {
    Set<String> threads = new TreeSet<>(inside.threads());
    threads.removeIf(name -> !OURS.matcher(name).matches());
    return threads;
  }

  /** Names that Runnel and what it embeds (Jetty, Camel, Derby, HikariCP) give their threads. */
  private static final java.util.regex.Pattern OURS =
      java.util.regex.Pattern.compile(
          "(?i).*(runnel|jetty|qtp|camel|hikari|derby|rawstoredaemon|flyway).*");
}
