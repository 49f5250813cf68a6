// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.itests.plain.Await;
import io.runnel.itests.plain.Desk;
import io.runnel.itests.plain.LocalEngine;
import io.runnel.itests.plain.Stories;
import io.runnel.kind.EventFilter;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.PropertyName;
import io.runnel.kind.Snapshot;
import io.runnel.kind.TriggerKind;
import io.runnel.kind.Verdict;
import io.runnel.rules.json.Json;
import io.runnel.store.Publication;
import io.runnel.store.WorkflowStore;
import io.runnel.store.jdbc.DataSources;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.clock.TestClock;
import io.runnel.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event meets the workflows that it concerns, not the ten thousand others. */
class CandidatesStory {
  private static final int WORKFLOWS = 10_000;
  private static final String DOCUMENT =
      """
      {'schemaVersion': 1, 'name': 'W', 'objectType': 'contact',
       'trigger': {'kind': 'test.becomes', 'config': {'property': '%s', 'value': '%s'}},
       'steps': [], 'settings': {'timeZone': 'UTC'}}
      """;

  /** Fires when a property becomes a value, and counts how often it is asked. */
  @Kind(id = "test.becomes", label = "Becomes")
  public static final class Becomes implements TriggerKind<Becomes.Settings> {
    final AtomicInteger asked = new AtomicInteger();

    /** Which property, which value. */
    public record Settings(
        @Field("Property") PropertyName property, @Field("Value") String value) {}

    @Override
    public EventFilter listensTo(Settings settings) {
      String name = settings.property().name();
      return new EventFilter(
          Set.of(EventKind.UPDATED),
          List.of(new EventFilter.Clause(Set.of(name), Map.of(name, settings.value()))));
    }

    @Override
    public Verdict matches(Settings settings, RecordEvent event, Snapshot snapshot) {
      asked.incrementAndGet();
      return Verdict.TRUE;
    }
  }

  @Test
  void evaluatesOnlyTheCandidatesAmongTenThousandWorkflows(@TempDir Path folder) {
    TestClock clock = Stories.clock();
    try (JdbcStores stores = DataSources.open("jdbc:derby:" + folder.resolve("db"), "", "")) {
      for (int i = 1; i <= WORKFLOWS; i++) {
        publish(stores, clock, i);
      }
      try (LocalEngine local = new LocalEngine(stores, clock, "one", Stories.NO_CALLS)) {
        Becomes kind = new Becomes();
        local.kinds.add(kind);
        Desk desk = new Desk(local.engine);
        var contact = Desk.contact("one");
        desk.create(contact, Map.of("firstname", "Ada"));
        desk.update(contact, Map.of("segment", "s77"));

        assertEquals(1, kind.asked.get());
        Await.until("the one enrolment", () -> desk.enrolments("77").size() == 1);
        desk.update(contact, Map.of("city", "Dublin"));
        assertEquals(1, kind.asked.get());
      }
    }
  }

  private static void publish(JdbcStores stores, TestClock clock, long id) {
    String json = DOCUMENT.formatted("segment", "s" + id).replace('\'', '"');
    Map<String, Object> document = Json.readPlain(json);
    WorkflowStore.Status draft =
        new WorkflowStore.Status(0, Workflows.State.DRAFT, Workflows.OffMode.FREEZE, false);
    stores.workflows().create(new WorkflowStore.Row(id, 1, document, 1, draft, clock.instant()));
    stores
        .workflows()
        .publish(new Publication.Version(id, 1, clock.instant(), "ada", document), 1, List.of());
  }
}
