// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import io.runnel.engine.Engine;
import io.runnel.host.Actor;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.rules.json.Json;
import io.runnel.store.LedgerRow;
import io.runnel.store.Pages;
import io.runnel.store.jdbc.DataSources;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.workflow.Workflows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One database, one sink, and engines in processes of their own that work on them. */
final class CrashRig {
  static final int RECORDS = 200;
  static final int EFFECTS = 2 * RECORDS;
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

  /** Makes the workflow and the records; an engine that halts at its first commit starts none. */
  void seed() {
    try (JdbcStores stores = open();
        Engine engine = EngineProcess.engine(stores, new Halt("none"), new PlainWebClient())) {
      String json = WORKFLOW.formatted(sink.url()).replace('\'', '"');
      String id = engine.workflows().create(1, Json.readPlain(json), "ada").id();
      engine.workflows().publish(1, id, new Workflows.PublishRequest(false, null), "ada");
      List<RecordWrite> writes = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        writes.add(
            new RecordWrite(
                contact(i),
                RecordWrite.Intent.CREATE,
                List.of(RecordEdit.set("firstname", "Person " + i), RecordEdit.set("score", 0)),
                0));
      }
      engine.records().write(writes, Actor.user("ada"));
    }
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
