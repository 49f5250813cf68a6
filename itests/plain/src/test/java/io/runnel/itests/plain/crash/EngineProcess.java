// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import io.runnel.actions.CallWebhook;
import io.runnel.actions.Delay;
import io.runnel.actions.EditRecord;
import io.runnel.engine.Engine;
import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.record.Hosts;
import io.runnel.engine.time.SystemClock;
import io.runnel.host.PageRequest;
import io.runnel.host.WebClient;
import io.runnel.itests.plain.Await;
import io.runnel.objects.Contact;
import io.runnel.store.Store;
import io.runnel.store.jdbc.DataSources;
import io.runnel.store.jdbc.JdbcStores;
import io.runnel.triggers.RecordCreated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * An engine in a process of its own; the test starts and kills it. Arguments: JDBC URL and halt
 * point, or {@code finish}: then it ends by itself once nothing is left to do.
 */
public final class EngineProcess {
  /** Short, so that a dead node's slots are soon another's. */
  static final Duration LEASE = Duration.ofSeconds(2);

  private EngineProcess() {}

  /** Runs the engine. */
  public static void main(String[] arguments) throws IOException {
    boolean finish = arguments[1].equals("finish");
    Halt halt = new Halt(arguments[1]);
    try (JdbcStores stores = DataSources.open(arguments[0], "", "");
        Engine engine = engine(stores, halt, new PlainWebClient())) {
      System.out.println("running");
      if (finish) {
        Await.until("nothing left to do", () -> idle(engine));
      } else {
        System.in.read();
      }
    }
  }

  private static boolean idle(Engine engine) {
    return engine.workflows().list(1, PageRequest.first(10)).items().stream()
        .allMatch(info -> info.counts().active() == 0);
  }

  static Engine engine(JdbcStores stores, Halt halt, WebClient web) {
    KindRegistry kinds = new KindRegistry();
    List.of(
            new Contact(),
            new RecordCreated(),
            new Delay(),
            new EditRecord(),
            new CallWebhook(halt.in(WebClient.class, web)))
        .forEach(kinds::add);
    return new Engine(
        new Engine.Stores(
            halt.in(Store.class, stores.store()),
            stores.leases(),
            stores.workflows(),
            stores.pages(),
            stores.directory()),
        new Engine.Surroundings(kinds, new Hosts(), new SystemClock()),
        new Engine.Settings(UUID.randomUUID().toString(), LEASE, 4));
  }
}
