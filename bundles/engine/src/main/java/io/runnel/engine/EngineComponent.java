// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine;

import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.record.Hosts;
import io.runnel.engine.time.SystemClock;
import io.runnel.engine.work.Limits;
import io.runnel.host.Associations;
import io.runnel.host.Host;
import io.runnel.host.HostStates;
import io.runnel.host.Inbox;
import io.runnel.host.Owners;
import io.runnel.host.RecordLists;
import io.runnel.host.Records;
import io.runnel.kind.ActionKind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.TriggerKind;
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
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Runs the engine while a store is there, and registers its services. */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.engine")
@Designate(ocd = EngineComponent.Configuration.class)
public final class EngineComponent {
  private final KindRegistry kinds = new KindRegistry();
  private final Hosts hosts = new Hosts();
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

  @Reference private @Nullable Store store;
  @Reference private @Nullable Leases leases;
  @Reference private @Nullable WorkflowStore workflows;
  @Reference private @Nullable Pages pages;
  @Reference private @Nullable Directory directory;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private @Nullable EngineClock clock;

  private @Nullable Engine engine;

  /** How the engine runs. */
  @ObjectClassDefinition(name = "Runnel engine", description = "How this node runs workflows.")
  public @interface Configuration {
    /** The node's name. */
    @AttributeDefinition(
        name = "Node name",
        description = "Unique among nodes on one database; empty for a random one.")
    String node() default "";

    /** Seconds that a lease lasts. */
    @AttributeDefinition(
        name = "Lease seconds",
        description = "How long this node may be silent before another takes its slots over.")
    int leaseSeconds() default 15;

    /** Threads for effects. */
    @AttributeDefinition(
        name = "Effect threads",
        description = "How many outside calls run at once.")
    int effectThreads() default 8;

    /** Most entries of a batch. */
    @AttributeDefinition(
        name = "Batch size",
        description = "Most events, timers and writes that are decided on with one commit.")
    int batchSize() default 256;

    /** Most effects under way. */
    @AttributeDefinition(
        name = "Effects under way",
        description = "How many outside calls are handed to the threads at a time.")
    int effectsUnderWay() default 64;
  }

  /** Starts the engine. */
  @Activate
  void activate(BundleContext context, Configuration configuration) {
    // A life of its own in the name: a restarted node is never taken for the one that hangs.
    String life = UUID.randomUUID().toString();
    String name = configuration.node().isEmpty() ? life : configuration.node() + "-" + life;
    Engine started =
        new Engine(
            new Engine.Stores(
                need(store), need(leases), need(workflows), need(pages), need(directory)),
            new Engine.Surroundings(kinds, hosts, clock == null ? new SystemClock() : clock),
            new Engine.Settings(
                name,
                Duration.ofSeconds(configuration.leaseSeconds()),
                configuration.effectThreads(),
                new Limits(configuration.batchSize(), configuration.effectsUnderWay())));
    engine = started;
    register(context, Inbox.class, started.inbox());
    register(context, Records.class, started.records());
    register(context, Associations.class, started.associations());
    register(context, RecordLists.class, started.lists());
    register(context, Owners.class, started.owners());
    register(context, Workflows.class, started.workflows());
    register(context, Enrolments.class, started.enrolments());
    register(context, Catalogue.class, started.catalogue());
    register(context, KeptEvents.class, started.keptEvents());
    register(context, Health.class, started.health());
    register(context, HostStates.class, started.hosts());
    started.healthParts().forEach(part -> register(context, HealthPart.class, part));
  }

  private static <T> T need(@Nullable T service) {
    return java.util.Objects.requireNonNull(service);
  }

  private <T> void register(BundleContext context, Class<T> type, T service) {
    Dictionary<String, Object> properties = new Hashtable<>();
    registrations.add(context.registerService(type, service, properties));
  }

  /** Stops the engine. */
  @Deactivate
  void deactivate() {
    registrations.forEach(ServiceRegistration::unregister);
    registrations.clear();
    Engine running = engine;
    if (running != null) {
      running.close();
      engine = null;
    }
  }

  @Reference(
      service = ActionKind.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addAction(ActionKind<?, ?> kind) {
    kinds.add(kind);
  }

  void removeAction(ActionKind<?, ?> kind) {
    kinds.remove(kind);
  }

  @Reference(
      service = TriggerKind.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void addTrigger(TriggerKind<?> kind) {
    kinds.add(kind);
  }

  void removeTrigger(TriggerKind<?> kind) {
    kinds.remove(kind);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addType(ObjectType type) {
    kinds.add(type);
  }

  void removeType(ObjectType type) {
    kinds.remove(type);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addHost(Host host) {
    hosts.add(host);
  }

  void removeHost(Host host) {
    hosts.remove(host);
  }
}
