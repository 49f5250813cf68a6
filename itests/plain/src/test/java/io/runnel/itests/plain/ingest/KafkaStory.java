// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.camel.context.RunningCamel;
import io.runnel.host.KeptEvent;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.kafka.KafkaTopic;
import io.runnel.itests.plain.Await;
import io.runnel.itests.plain.Desk;
import io.runnel.itests.plain.Flows;
import io.runnel.itests.plain.World;
import io.runnel.testkit.kafka.KafkaBroker;
import io.runnel.workflow.KeptEvents;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of a real broker feeds a real engine. */
class KafkaStory {
  @TempDir static Path folder;
  private static KafkaBroker broker;

  @BeforeAll
  static void start() {
    broker = KafkaBroker.start(folder.resolve("kafka"));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void tenThousandEventsAreInOrderOnceAndAllThere() {
    Readings readings = new Readings(200, 50);
    send("readings", readings.messages());
    try (World world = World.derby(folder.resolve("readings"))) {
      world.define(Readings.TYPE, "reading:number", "seen:number");
      String workflow =
          world
              .desk()
              .publish(
                  Flows.of(Readings.TYPE, Flows.changed("reading"), Flows.increment("s1", "seen")));
      Counting inbox = new Counting(world.engine().inbox());

      try (RunningCamel camel = new RunningCamel()) {
        camel.add(topic(inbox, "readings"));
        Await.until("a third is in", () -> inbox.accepted.get() > readings.distinct() / 3);
        inbox.dieAfterStoring(1);
        Await.until("half is in", () -> inbox.accepted.get() > readings.distinct() / 2);
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
      assertTrue(inbox.accepted.get() < readings.distinct(), "the restart came too late");
      try (RunningCamel camel = new RunningCamel()) {
        camel.add(topic(inbox, "readings"));
        Await.until("all are in", () -> inbox.accepted.get() == readings.distinct());
        awaitSeen(world, readings);
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
      assertTrue(inbox.duplicates.get() >= readings.distinct() / 20);
      assertEquals(List.of(), world.details(workflow, "not.enrolled"));
      for (int meter = 0; meter < readings.meters(); meter++) {
        inOrder(world, new RecordRef(Desk.TENANT, Readings.TYPE, "m" + meter), readings.each());
      }
    }
  }

  /** The workflow entered each record once for each of its events, late ones included. */
  private static void awaitSeen(World world, Readings readings) {
    List<String> all = Collections.nCopies(readings.meters(), String.valueOf(readings.each()));
    AtomicReference<List<String>> seen = new AtomicReference<>(List.of());
    try {
      Await.until(
          "all are decided on",
          () -> {
            seen.set(world.values(Readings.TYPE, "seen"));
            return seen.get().equals(all);
          });
    } catch (AssertionError late) {
      throw new AssertionError("meters saw " + seen.get(), late);
    }
  }

  /** The record went from value to value in the order of their times, and none came twice. */
  private static void inOrder(World world, RecordRef meter, int last) {
    assertEquals(String.valueOf(last), world.desk().value(meter, "reading"));
    List<PropertyVersion> history =
        world.engine().records().history(meter, "reading", PageRequest.first(1000)).items();
    List<Integer> all = new ArrayList<>(history.stream().map(KafkaStory::reading).toList());
    List<Integer> taken =
        new ArrayList<>(
            history.stream()
                .filter(version -> version.recordVersion() > 0)
                .map(KafkaStory::reading)
                .toList());
    Collections.reverse(taken);
    assertEquals(taken.stream().sorted().distinct().toList(), taken, meter.toString());
    assertEquals(last, taken.get(taken.size() - 1));
    Collections.sort(all);
    assertEquals(IntStream.rangeClosed(1, last).boxed().toList(), all, meter.toString());
  }

  private static int reading(PropertyVersion version) {
    return ((BigDecimal) java.util.Objects.requireNonNull(version.value())).intValueExact();
  }

  @Test
  void aPoisonMessageIsKeptAsideAndStopsNobody() {
    List<Readings.Sent> messages = new ArrayList<>();
    messages.add(bad("this is not JSON"));
    messages.add(bad("{\"objectType\": \"meter\", \"recordId\": \"m1\", \"shoe\": 1}"));
    messages.add(bad(reading("m1", "{\"property\": \"colour\", \"new\": \"red\"}")));
    messages.add(bad(reading("m1\\u0000", "{\"property\": \"reading\", \"new\": 1}")));
    messages.add(bad(reading("m1", "{\"property\": \"reading\", \"new\": 7}")));
    send("poison", messages);
    try (World world = World.postgres()) {
      world.define(Readings.TYPE, "reading:number");
      Counting inbox = new Counting(world.engine().inbox());
      for (int start = 1; start <= 2; start++) {
        try (RunningCamel camel = new RunningCamel()) {
          camel.add(topic(inbox, "poison"));
          Await.until("the good one is in", () -> inbox.accepted.get() >= 1);
          Await.until("the bad ones are aside", () -> aside(world).size() == 4);
        } catch (Exception failure) {
          throw new AssertionError(failure);
        }
      }
      assertEquals(1, inbox.accepted.get());
      assertEquals(0, inbox.duplicates.get());
      List<KeptEvent> aside = aside(world);
      IntStream.range(0, 4).forEach(offset -> assertPlace(aside.get(offset), "poison", offset));
      assertTrue(aside.get(2).reason().contains("colour"), aside.get(2).reason());
      assertEquals("m1", aside.get(2).event().record().id());
      assertEquals("this is not JSON", aside.get(0).event().facts().data().get("text"));
    }
  }

  private static void assertPlace(KeptEvent kept, String topic, int offset) {
    String reason = kept.reason();
    assertTrue(reason.contains("topic " + topic + ", partition "), reason);
    assertTrue(reason.contains("offset " + offset + ": "), reason);
  }

  private static List<KeptEvent> aside(World world) {
    return world
        .engine()
        .keptEvents()
        .list(Desk.TENANT, KeptEvents.State.ASIDE, PageRequest.first(100))
        .items()
        .stream()
        .sorted(Comparator.comparing(KeptEvent::reason))
        .toList();
  }

  private static Readings.Sent bad(String text) {
    return new Readings.Sent("one-partition", 0, text);
  }

  private static String reading(String meter, String change) {
    return "{\"objectType\": \"meter\", \"recordId\": \"%s\", \"changes\": [%s]}"
        .formatted(meter, change);
  }

  private static KafkaTopic topic(Counting inbox, String topic) {
    return new KafkaTopic(
        inbox, new Formats(call -> List.of()), new TopicConfiguration(broker.address(), topic));
  }

  private static void send(String topic, List<Readings.Sent> messages) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (Readings.Sent message : messages) {
        producer.send(new ProducerRecord<>(topic, message.meter(), message.text()));
      }
    }
  }
}
