// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.host.Actor;
import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.EventKind;
import io.runnel.host.Host;
import io.runnel.host.Lane;
import io.runnel.host.ListChange;
import io.runnel.host.Origin;
import io.runnel.host.Owner;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.SnapshotKind;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Changes;
import io.runnel.rules.decide.Plan;
import io.runnel.rules.decide.PlanCompiler;
import io.runnel.rules.document.DocumentCheck;
import io.runnel.rules.document.Parsed;
import io.runnel.rules.document.WorkflowCodec;
import io.runnel.rules.json.Json;
import io.runnel.testkit.clock.TestClock;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.WorkflowDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs workflows on a clock that stands still until it is turned, with records in memory and the
 * rules that the engine uses; no database, no threads, no container. Each call returns when nothing
 * is left to do at the time that the clock shows. For one test in one thread.
 *
 * <p>Kinds without outside effects ({@code NONE}, {@code RECORD}) are run twice on equal inputs; if
 * their outcomes differ, the test fails. Kinds with outside effects are run at once, through the
 * same {@code runAll}. Where the engine works on several records at a time their lines may be
 * interleaved in another order; the lines of one record are the same.
 */
public final class Scenario {
  private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");

  private final InstalledKinds kinds;
  private final Records records;
  private final Journal journal = new Journal();
  private final TestClock clock = new TestClock(START);
  private final Runner runner;

  private Scenario(List<Object> services) {
    this.kinds = new InstalledKinds(services);
    this.records = new Records(kinds);
    this.runner = new Runner(kinds, records, journal, clock);
  }

  /**
   * A scenario with these kinds installed; the clock stands at 1 March 2027, 9:00 UTC.
   *
   * @param kinds object types, trigger kinds and action kinds, each with {@code @Kind}
   * @throws IllegalArgumentException if one of them could not be installed in the product either
   */
  public static Scenario of(Object... kinds) {
    return new Scenario(List.of(kinds));
  }

  /** Turns the clock to a time, before anything else is done. */
  public Scenario at(Instant time) {
    clock.turnTo(time);
    runner.due();
    return this;
  }

  /** Makes a record, which is an event that triggers see. */
  public Scenario record(String type, String id, Map<String, Object> properties) {
    RecordRef ref = new RecordRef(Records.TENANT, type, id);
    kinds.requireType(type);
    if (records.get(ref) != null) {
      throw new IllegalArgumentException("there is already a " + type + " with id '" + id + "'");
    }
    return done(records.create(ref, properties, outside()));
  }

  /** Changes a record, which is an event that triggers see; {@code null} clears a property. */
  public Scenario change(String id, Map<String, Object> properties) {
    List<RecordEdit> edits = new ArrayList<>();
    properties.forEach((name, value) -> edits.add(RecordEdit.set(name, value)));
    Changes changes = Changes.NONE.edit(records.only(id).ref(), edits);
    return done(records.write(changes, outside()));
  }

  private Records.Writer outside() {
    return new Records.Writer(clock.instant(), Actor.user("ada"), Origin.outside("rest"));
  }

  private Scenario done(Records.Written written) {
    if (written.failure() != null) {
      throw new IllegalArgumentException(written.failure());
    }
    runner.take(written.events());
    return this;
  }

  /**
   * Makes an association between two records, which is an event of both.
   *
   * @param type as the first record names it, for instance {@code contact_company}
   */
  public Scenario associate(String from, String type, String to) {
    Association tie = Association.of(records.only(from).ref(), type, records.only(to).ref());
    Changes changes = Changes.NONE.associate(AssociationChange.made(tie));
    return done(records.write(changes, outside()));
  }

  /** Ends an association between two records, which is an event of both. */
  public Scenario dissociate(String from, String type, String to) {
    AssociationChange end =
        AssociationChange.ended(records.only(from).ref(), type, records.only(to).ref());
    return done(records.write(Changes.NONE.associate(end), outside()));
  }

  /** Puts a record in a list, which is an event. */
  public Scenario join(String list, String record) {
    return list(new ListChange(list, records.only(record).ref(), false));
  }

  /** Takes a record out of a list, which is an event. */
  public Scenario leave(String list, String record) {
    return list(new ListChange(list, records.only(record).ref(), true));
  }

  private Scenario list(ListChange change) {
    return done(records.write(Changes.NONE.list(change), outside()));
  }

  /** Adds somebody to the directory of owners. */
  public Scenario owner(Owner owner) {
    records.beside().add(owner);
    return this;
  }

  /** Sends a custom event about a record. */
  public Scenario event(String id, String name, Map<String, Object> data) {
    RecordRef ref = records.only(id).ref();
    Instant now = clock.instant();
    RecordEvent event =
        new RecordEvent(
            new RecordEvent.Identity(Long.toString(records.nextId()), null, Host.EMBEDDED),
            ref,
            EventKind.custom(name),
            new RecordEvent.Facts(List.of(), true, Map.of(), SnapshotKind.NONE, Map.copyOf(data)),
            new RecordEvent.Times(now, now, 0, null),
            Actor.UNKNOWN,
            Origin.outside("test"),
            Lane.LIVE);
    runner.take(List.of(new Records.Happened(event, records.snapshot(ref))));
    return this;
  }

  /**
   * Publishes a workflow; several may be published, and are numbered from 1 in that order.
   *
   * @param document the document as JSON; single quotes are read as double ones if there are no
   *     double ones
   * @throws IllegalArgumentException with every problem that would keep it from being published
   */
  public Scenario run(String document) {
    String json = document.indexOf('"') < 0 ? document.replace('\'', '"') : document;
    return run(Json.readPlain(json));
  }

  /** Publishes a workflow, given as the JSON object that it is. */
  public Scenario run(Map<String, Object> document) {
    Parsed parsed = WorkflowCodec.read(document);
    WorkflowDocument read = parsed.document();
    List<Problem> problems = new ArrayList<>(parsed.problems());
    if (read != null) {
      problems.addAll(DocumentCheck.check(read, kinds, Records.TENANT, runner::workflow));
    }
    if (read == null || DocumentCheck.blocks(read, problems)) {
      throw new IllegalArgumentException(
          problems.stream()
              .map(one -> one.pointer() + ": " + one.message())
              .collect(Collectors.joining("\n", "the workflow cannot be published:\n", "")));
    }
    long number = runner.plans().size() + 1;
    runner.publish(PlanCompiler.compile(number, Records.TENANT, 1, read));
    return this;
  }

  /** Enrols a record by hand in the workflow published last; triggers are not asked. */
  public Scenario enrol(String id) {
    return enrol(id, "hand");
  }

  /** The same, saying who asked. */
  public Scenario enrol(String id, String by) {
    List<Plan> plans = runner.plans();
    if (plans.isEmpty()) {
      throw new IllegalStateException("run a workflow before records are enrolled in it");
    }
    Plan last = plans.get(plans.size() - 1);
    RecordRef ref = new RecordRef(Records.TENANT, last.document().objectType(), id);
    runner.enrol(last, ref, by);
    return this;
  }

  /** Turns the clock on, and works on everything that became due. */
  public Scenario turn(Duration by) {
    clock.turn(by);
    runner.due();
    return this;
  }

  /** Takes an action kind away, as when its bundle goes. */
  public Scenario remove(String actionKind) {
    if (!kinds.remove(actionKind)) {
      throw new IllegalArgumentException("no action kind '" + actionKind + "' is installed");
    }
    return this;
  }

  /** The time that the clock shows. */
  public Instant now() {
    return clock.instant();
  }

  /** Everything that happened, oldest first. */
  public List<Line> history() {
    return journal.lines();
  }

  /** What happened to one record, oldest first. */
  public List<Line> history(String record) {
    return journal.lines().stream().filter(line -> line.record().equals(record)).toList();
  }

  /** Events and steps alone, as in {@code step.done s2}. */
  public List<String> words() {
    return journal.lines().stream().map(Line::words).toList();
  }

  /** Properties of a record that have a value. */
  public Map<String, Object> properties(String id) {
    return records.only(id).properties();
  }

  /** All records of a type in the order in which they were made, those made by steps included. */
  public List<StoredRecord> all(String type) {
    return records.all(type);
  }

  /** Where the enrolments stand, in the order in which they began. */
  public List<Enrolments.State> states() {
    return runner.enrolments().stream().map(one -> one.state()).toList();
  }
}
