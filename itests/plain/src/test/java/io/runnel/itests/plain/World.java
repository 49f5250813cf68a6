// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.engine.Engine;
import io.runnel.engine.work.Limits;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.HostStates;
import io.runnel.host.PageRequest;
import io.runnel.host.Receipt;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.rules.json.Json;
import io.runnel.store.jdbc.DataSources;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.testkit.clock.TestClock;
import io.runnel.testkit.postgres.PostgresServer;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Workflows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database with an engine on it that can be stopped and started, and a clock to turn. */
public final class World implements AutoCloseable {
  private static final AtomicInteger NODES = new AtomicInteger();

  public final TestClock clock = Stories.clock();
  private final String url;
  private final Limits limits;
  private final List<Object> kinds;
  private final List<Host> hosts = new ArrayList<>();
  private @Nullable JdbcStores stores;
  private @Nullable LocalEngine local;

  private World(String url, Object... kinds) {
    this(url, Limits.USUAL, kinds);
  }

  private World(String url, Limits limits, Object... kinds) {
    this.url = url;
    this.limits = limits;
    this.kinds = new ArrayList<>(List.of(kinds));
    start();
  }

  /** On a fresh Derby. */
  public static World derby(Path folder, Object... kinds) {
    return new World("jdbc:derby:" + folder.resolve("db"), kinds);
  }

  /** On a fresh Derby, doing so much at a time. */
  public static World limited(Path folder, Limits limits, Object... kinds) {
    return new World("jdbc:derby:" + folder.resolve("db"), limits, kinds);
  }

  /** On a fresh PostgreSQL database, doing so much at a time. */
  public static World limitedPostgres(Limits limits, Object... kinds) {
    return new World(PostgresServer.shared().newDatabase(), limits, kinds);
  }

  /** On a fresh PostgreSQL database. */
  public static World postgres(Object... kinds) {
    return new World(PostgresServer.shared().newDatabase(), kinds);
  }

  /** On a database that the test looks into itself. */
  public static World on(String url, Object... kinds) {
    return new World(url, kinds);
  }

  /** Starts a node under a name that no node had before. */
  public void start() {
    JdbcStores opened = DataSources.open(url, "", "");
    LocalEngine started =
        new LocalEngine(
            opened,
            clock,
            Stories.NO_CALLS,
            new Engine.Settings(
                "node" + NODES.incrementAndGet(), Duration.ofSeconds(15), 4, limits));
    kinds.forEach(started.kinds::add);
    hosts.forEach(started.hosts::add);
    stores = opened;
    local = started;
    Await.until("the engine is up", () -> started.engine.health().status().healthy());
  }

  /** Stops the node; the database stays. */
  public void stop() {
    if (local != null) {
      local.close();
      local = null;
    }
    if (stores != null) {
      stores.close();
      stores = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  private LocalEngine local() {
    return java.util.Objects.requireNonNull(local, "the engine is stopped");
  }

  public Engine engine() {
    return local().engine;
  }

  public Desk desk() {
    return new Desk(engine());
  }

  /** Brings a kind, also after a restart. */
  public void install(Object kind) {
    kinds.add(kind);
    local().kinds.add(kind);
  }

  /** Connects a remote host, also after a restart. */
  public void connect(Host host) {
    hosts.add(host);
    local().hosts.add(host);
    Await.until("the mirror is filled", this::isFollowing);
  }

  /** Whether every mirror is filled. */
  public boolean isFollowing() {
    List<HostStates.State> states = engine().hosts().states();
    return states.size() >= hosts.size()
        && states.stream().allMatch(state -> state.phase() == HostStates.Phase.FOLLOWING);
  }

  /** Takes a kind away, as a bundle that is stopped. */
  public void remove(Object kind) {
    kinds.remove(kind);
    local().kinds.remove(kind);
  }

  /** Defines an object type; each property is written {@code name:type} with {@code :unique}. */
  public void define(String type, String... properties) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (String property : properties) {
      String[] parts = property.split(":");
      boolean unique = parts.length > 2 && parts[2].equals("unique");
      List<String> options =
          parts.length > 2 && !unique ? List.of(parts[2].split(",")) : List.<String>of();
      list.add(Map.of("name", parts[0], "type", parts[1], "options", options, "unique", unique));
    }
    engine()
        .catalogue()
        .defineType(Desk.TENANT, Map.of("id", type, "label", type, "properties", list));
  }

  /** Waits until the worker has done everything that was handed to it before (on Derby). */
  public void settle() {
    RecordRef nobody = Desk.contact("nobody");
    for (int i = 0; i < 3; i++) {
      desk().write(nobody, RecordWrite.Intent.UPDATE, Map.of());
    }
  }

  /** Hands one event over from outside. */
  public Receipt happens(RecordRef ref, EventKind kind, RecordEvent.Facts facts) {
    return engine().inbox().append(List.of(Happened.event(clock, ref, kind, facts))).get(0);
  }

  /** Publishes a draft. */
  public int publish(String workflow, boolean existing, Workflows.@Nullable InFlight inFlight) {
    return engine()
        .workflows()
        .publish(Desk.TENANT, workflow, new Workflows.PublishRequest(existing, inFlight), "ada");
  }

  /** Saves a draft over the old one. */
  public void redraft(String workflow, String json) {
    var workflows = engine().workflows();
    long revision = workflows.draft(Desk.TENANT, workflow).revision();
    workflows.saveDraft(Desk.TENANT, workflow, document(json), revision);
  }

  /** A document written with single quotes for double ones. */
  public static Map<String, Object> document(String json) {
    return Json.readPlain(json.replace('\'', '"'));
  }

  /** Words of one record's log of one workflow, each with its step. */
  public List<String> words(String workflow, String record) {
    return lines(workflow, record).stream()
        .map(item -> item.step() == null ? item.event() : item.event() + " " + item.step())
        .toList();
  }

  /** Lines of one record's log of one workflow. */
  public List<Enrolments.LogItem> lines(String workflow, String record) {
    return engine()
        .enrolments()
        .log(Desk.TENANT, new Enrolments.Filter(workflow, null, record), PageRequest.first(1000))
        .items();
  }

  /** Details of one word in a workflow's log. */
  public List<String> details(String workflow, String word) {
    return desk().log(workflow).stream()
        .filter(item -> item.event().equals(word))
        .map(item -> String.valueOf(item.detail()))
        .toList();
  }

  /** How often a word is in a workflow's log. */
  public long count(String workflow, String word) {
    return details(workflow, word).size();
  }

  /** Values of one property of all records of a type, sorted. */
  public List<String> values(String type, String property) {
    return desk().all(type).stream()
        .map(record -> String.valueOf(record.properties().get(property)))
        .sorted()
        .toList();
  }

  /** The workflow's rows of the ledger. */
  public List<Enrolments.Effect> ledger(String workflow) {
    return engine()
        .enrolments()
        .ledger(Desk.TENANT, new Enrolments.Filter(workflow, null, null), PageRequest.first(1000))
        .items();
  }
}
