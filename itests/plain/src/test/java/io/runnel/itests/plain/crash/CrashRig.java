// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import io.runnel.engine.Engine;
import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.Lane;
import io.runnel.host.Origin;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.rules.json.Json;
import io.runnel.store.LedgerRow;
import io.runnel.store.Pages;
import io.runnel.store.jdbc.DataSources;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Workflows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One database, one sink, and engines in processes of their own that work on them. */
final class CrashRig {
  static final int EFFECTS_EACH = 2;
  private static final String WORKFLOW =
      """
      {'schemaVersion': 1, 'name': 'Two calls', 'objectType': 'contact',
       'trigger': {'kind': 'created'},
       'steps': [
         {'id': 'first', 'kind': 'webhook.call', 'config': {'url': '%1$s',
           'form': [{'name': 'who', 'value': '{{record.firstname}}'}]}},
         {'id': 'count', 'kind': 'record.edit',
           'config': {'increment': [{'property': 'score', 'by': 1}]}},
         {'id': 'second', 'kind': 'webhook.call', 'config': {'url': '%1$s',
           'form': [{'name': 'score', 'value': '{{record.score}}'}]}},
         {'id': 'mark', 'kind': 'record.edit',
           'config': {'set': [{'property': 'segment', 'value': 'called'}]}}],
       'settings': {'timeZone': 'UTC'}}
      """;

  private final String url;
  private final Sink sink;

  CrashRig(String url, Sink sink) {
    this.url = url;
    this.sink = sink;
  }

  /** Publishes the workflow. */
  void publish() {
    try (JdbcStores stores = open();
        Engine engine = EngineProcess.engine(stores, new Halt("none"), new PlainWebClient())) {
      String json = WORKFLOW.formatted(sink.url()).replace('\'', '"');
      String id = engine.workflows().create(1, Json.readPlain(json), "ada").id();
      engine.workflows().publish(1, id, new Workflows.PublishRequest(false, null), "ada");
    }
  }

  /**
   * Lays events about new contacts into the inbox. The engine is closed before: it still takes
   * events, but works on none, so that all the work is left to the processes that die.
   */
  void seed(int from, int to) {
    try (JdbcStores stores = open()) {
      Engine engine = EngineProcess.engine(stores, new Halt("none"), new PlainWebClient());
      engine.close();
      engine.inbox().append(IntStream.range(from, to).mapToObj(CrashRig::created).toList());
    }
  }

  private static RecordEvent created(int number) {
    Instant now = Instant.now();
    return new RecordEvent(
        new RecordEvent.Identity("created-" + number, "created-" + number, "embedded"),
        contact(number),
        EventKind.CREATED,
        RecordEvent.Facts.of(
            List.of(Change.of("firstname", null, "Person " + number), Change.of("score", null, 0))),
        new RecordEvent.Times(now, now, 0, null),
        Actor.user("ada"),
        Origin.outside("crash"),
        Lane.LIVE);
  }

  static RecordRef contact(int number) {
    return new RecordRef(1, "contact", "c" + number);
  }

  JdbcStores open() {
    return DataSources.open(url, "", "");
  }

  /** Starts an engine in a process of its own and waits until it runs. */
  Process start(String halt) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                EngineProcess.class.getName(),
                url,
                halt)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals("running")) {
      line = out.readLine();
    }
    return process;
  }

  /** Lets a process come to an orderly end. */
  static void stop(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the engine did not stop");
    }
  }

  /** How many runs are completed. */
  long completed(JdbcStores stores) {
    Pages.Filter all = new Pages.Filter(1, 0, 0, null);
    return stores.pages().enrolments(all, new PageRequest(null, 1000, false)).items().stream()
        .filter(run -> run.state() == Enrolments.State.COMPLETED)
        .count();
  }

  /** Keys of all effects that the ledger has. */
  static Set<String> ledger(JdbcStores stores) {
    Set<String> keys = new HashSet<>();
    String cursor = null;
    do {
      Page<LedgerRow> page =
          stores
              .pages()
              .ledger(new Pages.Filter(1, 0, 0, null), new PageRequest(cursor, 1000, false));
      page.items().forEach(row -> keys.add(row.effect().onceKey()));
      cursor = page.next();
    } while (cursor != null);
    return keys;
  }
}
