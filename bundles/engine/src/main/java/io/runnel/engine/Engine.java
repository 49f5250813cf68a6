// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.inbox.InboxDesk;
import io.runnel.engine.inbox.KeptEventsDesk;
import io.runnel.engine.kinds.CatalogueDesk;
import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.publish.Publisher;
import io.runnel.engine.publish.WorkflowDesk;
import io.runnel.engine.record.AssociationDesk;
import io.runnel.engine.record.Hosts;
import io.runnel.engine.record.ListDesk;
import io.runnel.engine.record.OwnerDesk;
import io.runnel.engine.record.RecordDesk;
import io.runnel.engine.time.Ids;
import io.runnel.engine.time.Signal;
import io.runnel.engine.time.SystemClock;
import io.runnel.engine.watch.EnrolmentDesk;
import io.runnel.engine.watch.HealthDesk;
import io.runnel.engine.watch.Watching;
import io.runnel.engine.work.Intake;
import io.runnel.engine.work.Limits;
import io.runnel.engine.work.Node;
import io.runnel.engine.work.Shares;
import io.runnel.host.Associations;
import io.runnel.host.HostStates;
import io.runnel.host.Inbox;
import io.runnel.host.Owners;
import io.runnel.host.RecordLists;
import io.runnel.host.Records;
import io.runnel.store.Directory;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore;
import io.runnel.workflow.Catalogue;
import io.runnel.workflow.EngineClock;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import io.runnel.workflow.HealthPart;
import io.runnel.workflow.KeptEvents;
import io.runnel.workflow.Workflows;
import java.time.Duration;
import java.util.List;

/** One engine: constructing it starts it, closing it stops it in good order. Needs no OSGi. */
public final class Engine implements AutoCloseable {
  private final Node node;
  private final Inbox inbox;
  private final Records records;
  private final Associations associations;
  private final RecordLists lists;
  private final Owners owners;
  private final Workflows workflows;
  private final Enrolments enrolments;
  private final Catalogue catalogue;
  private final KeptEvents keptEvents;
  private final Health health;
  private final List<HealthPart> healthParts;

  /**
   * Where everything is kept.
   *
   * @param store the engine's own path
   * @param leases who owns which slot
   * @param workflows workflows and versions
   * @param pages reads for people
   * @param directory owners, lists, association types
   */
  public record Stores(
      Store store, Leases leases, WorkflowStore workflows, Pages pages, Directory directory) {}

  /**
   * What is around it.
   *
   * @param kinds installed kinds; may change at any time
   * @param hosts registered hosts; may change at any time
   * @param clock the engine's time
   */
  public record Surroundings(KindRegistry kinds, Hosts hosts, EngineClock clock) {}

  /**
   * How it runs.
   *
   * @param node its name, unique among nodes on one database
   * @param lease how long its leases last without renewal
   * @param effectThreads threads that run outside effects
   * @param limits how much is done at a time
   */
  public record Settings(String node, Duration lease, int effectThreads, Limits limits) {
    /** With the usual limits. */
    public Settings(String node, Duration lease, int effectThreads) {
      this(node, lease, effectThreads, Limits.USUAL);
    }
  }

  /** Starts an engine. */
  public Engine(Stores stores, Surroundings around, Settings settings) {
    int number = stores.leases().nodeNumber(settings.node(), settings.lease());
    Ids ids = new Ids(new SystemClock(), number);
    Publisher publisher = new Publisher(stores.workflows(), stores.directory(), around.kinds());
    Watching watching = new Watching(stores.store(), publisher);
    Parts parts =
        new Parts(watching.store(), publisher, around.kinds(), around.hosts(), ids, around.clock());
    Signal signal = new Signal();
    Intake intake = new Intake(signal);
    Pages pages = stores.pages();
    Shares shares = new Shares(2 * settings.limits().batch());
    this.inbox = watching.inbox(new InboxDesk(parts, shares, signal::raise));
    this.records = new RecordDesk(parts, pages, intake);
    this.associations = new AssociationDesk(parts, stores.directory());
    this.lists = new ListDesk(parts, stores.directory());
    this.owners = new OwnerDesk(parts, stores.directory());
    this.workflows = new WorkflowDesk(parts, stores.workflows(), pages, signal::raise);
    this.enrolments =
        new EnrolmentDesk(
            parts, new EnrolmentDesk.Tables(stores.workflows(), pages), shares, signal::raise);
    this.catalogue =
        new CatalogueDesk(
            around.kinds(),
            stores.workflows(),
            () -> {
              publisher.reload();
              signal.raise();
            });
    this.keptEvents = new KeptEventsDesk(pages, inbox, around.kinds());
    this.node =
        new Node(
            parts,
            new Node.Tables(stores.leases(), pages),
            new Node.Settings(
                settings.node(), settings.lease(), settings.effectThreads(), settings.limits()),
            new Node.Door(signal, intake, shares));
    this.health = new HealthDesk(node, publisher, around.kinds());
    this.healthParts = watching.parts(node, pages, around.kinds(), around.clock());
  }

  /** The door for events. */
  public Inbox inbox() {
    return inbox;
  }

  /** Records. */
  public Records records() {
    return records;
  }

  /** Associations. */
  public Associations associations() {
    return associations;
  }

  /** Static lists. */
  public RecordLists lists() {
    return lists;
  }

  /** Owners and teams. */
  public Owners owners() {
    return owners;
  }

  /** Workflows. */
  public Workflows workflows() {
    return workflows;
  }

  /** Enrolments and history. */
  public Enrolments enrolments() {
    return enrolments;
  }

  /** Kinds. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Events kept. */
  public KeptEvents keptEvents() {
    return keptEvents;
  }

  /** Mirrors of remote hosts. */
  public HostStates hosts() {
    return node.mirrors();
  }

  /** Health. */
  public Health health() {
    return health;
  }

  /** What tells how it does, a part each. */
  public List<HealthPart> healthParts() {
    return healthParts;
  }

  @Override
  public void close() {
    node.close();
  }
}
