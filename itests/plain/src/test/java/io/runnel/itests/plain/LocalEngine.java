// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.actions.AssignOwner;
import io.runnel.actions.CallWebhook;
import io.runnel.actions.ChooseBranch;
import io.runnel.actions.CreateRecord;
import io.runnel.actions.CreateTask;
import io.runnel.actions.Delay;
import io.runnel.actions.DelayUntil;
import io.runnel.actions.EditRecord;
import io.runnel.actions.EnrolInWorkflow;
import io.runnel.engine.Engine;
import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.record.Hosts;
import io.runnel.host.WebClient;
import io.runnel.objects.Company;
import io.runnel.objects.Contact;
import io.runnel.objects.Deal;
import io.runnel.objects.Task;
import io.runnel.objects.Ticket;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.triggers.CustomEvent;
import io.runnel.triggers.FilterTrigger;
import io.runnel.triggers.ManualEnrolment;
import io.runnel.triggers.PropertyChanged;
import io.runnel.triggers.RecordCreated;
import io.runnel.workflow.EngineClock;
import java.time.Duration;
import java.util.List;

/** An engine with the built-in kinds on an open database. */
public final class LocalEngine implements AutoCloseable {
  public final KindRegistry kinds = new KindRegistry();
  public final Hosts hosts = new Hosts();
  public final Engine engine;
  private final JdbcStores stores;

  public LocalEngine(JdbcStores stores, EngineClock clock, String node, WebClient web) {
    this(stores, clock, web, new Engine.Settings(node, Duration.ofSeconds(15), 4));
  }

  /** With settings of the test. */
  LocalEngine(JdbcStores stores, EngineClock clock, WebClient web, Engine.Settings settings) {
    this.stores = stores;
    List.of(
            new Contact(),
            new Company(),
            new Deal(),
            new Ticket(),
            new Task(),
            new FilterTrigger(),
            new RecordCreated(),
            new PropertyChanged(),
            new CustomEvent(),
            new ManualEnrolment(),
            new AssignOwner(),
            new ChooseBranch(),
            new Delay(),
            new DelayUntil(),
            new EditRecord(),
            new CreateRecord(),
            new CreateTask(),
            new EnrolInWorkflow(),
            new CallWebhook(web))
        .forEach(kinds::add);
    this.engine =
        new Engine(
            new Engine.Stores(
                stores.store(),
                stores.leases(),
                stores.workflows(),
                stores.pages(),
                stores.directory()),
            new Engine.Surroundings(kinds, hosts, clock),
            settings);
  }

  public JdbcStores stores() {
    return stores;
  }

  @Override
  public void close() {
    engine.close();
  }
}
