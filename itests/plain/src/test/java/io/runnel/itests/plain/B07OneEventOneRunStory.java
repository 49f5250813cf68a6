// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.EventKind;
import io.runnel.host.PageRequest;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.workflow.KeptEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B07: one event, delivered three times, makes one run. */
class B07OneEventOneRunStory {
  @Test
  void takesThreeDeliveriesAsOneOnDerby(@TempDir Path folder) throws Exception {
    try (World world = World.derby(folder)) {
      takesThreeDeliveriesAsOne(world);
    }
  }

  @Test
  void takesThreeDeliveriesAsOneOnPostgres() throws Exception {
    try (World world = World.postgres()) {
      takesThreeDeliveriesAsOne(world);
    }
  }

  private static void takesThreeDeliveriesAsOne(World world) throws Exception {
    world.desk().create(Desk.contact("C-108"), Map.of("lifecyclestage", "lead"));
    String workflow =
        world
            .desk()
            .publish(
                Flows.of(
                    "contact",
                    Flows.filter("lifecyclestage", "is", "'customer'", true),
                    Flows.task("s1", "Welcome")));
    RecordEvent event =
        Happened.event("E-9001", world.clock, Desk.contact("C-108"), EventKind.UPDATED)
            .with(Happened.changed("lifecyclestage", "lead", "customer"));

    List<Receipt> receipts = new ArrayList<>(together(world, event));
    world.desk().awaitAll(workflow, io.runnel.workflow.Enrolments.State.COMPLETED, 1);
    world.stop();
    world.start();
    receipts.addAll(world.engine().inbox().append(List.of(event)));

    assertEquals(1, count(receipts, Receipt.Status.ACCEPTED));
    assertEquals(2, count(receipts, Receipt.Status.DUPLICATE));
    assertEquals(1, world.desk().enrolments(workflow).size());
    assertEquals(List.of("Welcome"), world.values("task", "title"));
    List<String> kept =
        world
            .engine()
            .keptEvents()
            .list(Desk.TENANT, KeptEvents.State.DUPLICATE, PageRequest.first(10))
            .items()
            .stream()
            .map(one -> one.reason())
            .toList();
    assertEquals(List.of("duplicate of E-9001", "duplicate of E-9001"), kept);
  }

  private static List<Receipt> together(World world, RecordEvent event) throws Exception {
    ExecutorService consumers = Executors.newFixedThreadPool(2);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Receipt>> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          consumers.submit(
              () -> {
                go.await();
                return world.engine().inbox().append(List.of(event)).get(0);
              }));
    }
    go.countDown();
    List<Receipt> receipts = new ArrayList<>();
    for (Future<Receipt> answer : answers) {
      receipts.add(answer.get(60, TimeUnit.SECONDS));
    }
    consumers.shutdown();
    return receipts;
  }

  private static long count(List<Receipt> receipts, Receipt.Status status) {
    return receipts.stream().filter(one -> one.status() == status).count();
  }
}
