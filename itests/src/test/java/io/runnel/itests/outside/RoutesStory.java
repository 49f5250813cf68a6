// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.HttpApi;
import io.runnel.itests.harness.Settings;
import io.runnel.itests.harness.SharedDistribution;
import io.runnel.testkit.kafka.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The samples of docs/operate/routes.md in the distribution. */
@ExtendWith(SharedDistribution.class)
class RoutesStory {
  @Test
  void aFileIsTakenInAndItsBadLineKept(Distribution runnel) throws Exception {
    runnel.write("etc/io.runnel.file-import.cfg", sample("io.runnel.file-import.cfg"));
    Path folder = runnel.home().resolve("data/import");
    runnel.write("data/import/import.jsonl", sample("import.jsonl"));

    Await.until("the finished file", () -> Files.exists(folder.resolve("done/import.jsonl")));
    awaitProperty(runnel.api(), "ada", "lastname", "Lovelace");
    awaitProperty(runnel.api(), "alan", "firstname", "Alan");
    List<String> rejected = Files.readAllLines(folder.resolve("done/import.jsonl.rejected"));
    assertEquals(1, rejected.size());
    assertTrue(rejected.get(0).contains("\"line\":3"), rejected.get(0));
    assertTrue(rejected.get(0).contains("this line is not JSON"), rejected.get(0));
  }

  @Test
  void aTopicIsTakenInAndItsPoisonKept(Distribution runnel) throws Exception {
    Path folder = Settings.work().resolve("kafka-" + ProcessHandle.current().pid());
    try (KafkaBroker broker = KafkaBroker.start(folder)) {
      send(broker, contact("grace", "created", "Grace"));
      send(broker, "this is no event");
      Path topic =
          runnel.write(
              "etc/io.runnel.kafka-crm.cfg",
              sample("io.runnel.kafka-crm.cfg")
                  .replace("kafka.example.com:9092", broker.address()));
      awaitProperty(runnel.api(), "grace", "firstname", "Grace");
      send(broker, contact("grace", "updated", "Grace Brewster"));
      awaitProperty(runnel.api(), "grace", "firstname", "Grace Brewster");

      Await.until("the poison is kept aside", () -> keptAside(runnel.api()));
      Files.delete(topic);
    }
  }

  @Test
  void aUsersRouteRunsIsReloadedAndGoes(Distribution runnel) throws Exception {
    runnel.api().post("/events", contact("kim", "created", "Kim")).expect(202);
    awaitProperty(runnel.api(), "kim", "firstname", "Kim");
    String route = sample("unsubscribed.yaml");
    runnel.write("etc/runnel/routes/unsubscribed.yaml", route);
    runnel.write("data/unsubscribed/first.txt", "kim");
    awaitProperty(runnel.api(), "kim", "emailoptout", "true");

    runnel.write(
        "etc/runnel/routes/unsubscribed.yaml", route.replace("\"new\": true", "\"new\": false"));
    Path problem = runnel.home().resolve("etc/runnel/routes/unsubscribed.yaml.problem");
    String wrong = route.replace("runnel:events", "nowhere:events");
    runnel.write("etc/runnel/routes/other.yaml", wrong.replace("id: unsubscribed", "id: other"));
    Path other = runnel.home().resolve("etc/runnel/routes/other.yaml.problem");
    Await.until("the other file's problem", () -> Files.readString(other).contains("nowhere"));
    runnel.write("data/unsubscribed/second.txt", "kim");
    awaitProperty(runnel.api(), "kim", "emailoptout", "false");
    assertTrue(Files.notExists(problem));

    Files.delete(runnel.home().resolve("etc/runnel/routes/unsubscribed.yaml"));
    Files.delete(runnel.home().resolve("etc/runnel/routes/other.yaml"));
    Await.until("the problem goes with its file", () -> Files.notExists(other));
  }

  private static boolean keptAside(HttpApi api) {
    JsonNode aside = api.get("/events?state=aside").expect(200).get("items");
    return aside.findValuesAsText("reason").stream()
        .anyMatch(reason -> reason.matches("topic crm.contacts, partition \\d, offset 1: (?s:.*)"));
  }

  private static String sample(String file) throws IOException {
    return Files.readString(Settings.resource("routes").resolve(file));
  }

  private static String contact(String id, String kind, String firstName) {
    return """
        {"objectType": "contact", "recordId": "%s", "kind": "%s", "properties": {"firstname": "%s"}}"""
        .formatted(id, kind, firstName);
  }

  private static void awaitProperty(HttpApi api, String id, String property, String value) {
    Await.until(
        id + " with " + property + " " + value,
        () -> {
          JsonNode record = api.get("/records/contact/" + id).expect(200);
          return record.get("properties").path(property).asText().equals(value);
        });
  }

  private static void send(KafkaBroker broker, String text) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("crm.contacts", "one-partition", text));
    }
  }
}
