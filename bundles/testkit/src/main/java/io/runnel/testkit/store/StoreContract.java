// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.runnel.host.RecordRef;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.Look;
import io.runnel.store.LookRequest;
import io.runnel.store.Store;
import io.runnel.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What all contract tests of a store share. Tests may use one database one after the other: each
 * has a tenant of its own and takes away what waits when it ends.
 */
public abstract class StoreContract {
  /** A time to work in; instants are kept to the microsecond. */
  protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  /** Long enough for any test. */
  protected static final Duration LEASE = Duration.ofMinutes(5);

  protected static final LookRequest.Renewal RENEWAL = new LookRequest.Renewal("contract", LEASE);

  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
  private static final AtomicInteger TENANTS = new AtomicInteger(1000);
  private static final AtomicLong IDS = new AtomicLong(1_000_000);

  /** Tenant of the test at hand. */
  protected final int tenant = TENANTS.incrementAndGet();

  private List<Lease> fence = List.of();

  /** The store under test; the same for all tests of a class. */
  protected abstract StoreParts parts();

  @BeforeEach
  void takeAllSlots() {
    fence = parts().leases().acquire("contract", LEASE);
  }

  @AfterEach
  void takeAwayWhatWaits() {
    fence = parts().leases().acquire("contract", LEASE);
    while (true) {
      Look look = look(END_OF_TIME, Store.MAX_BATCH / store().slots());
      Unit unit = unit();
      unit.consumed.addAll(look.entries());
      unit.timersCleared.addAll(look.timers());
      unit.effectsEnded.addAll(look.effects());
      if (unit.consumed.isEmpty() && unit.timersCleared.isEmpty() && unit.effectsEnded.isEmpty()) {
        return;
      }
      commit(unit);
    }
  }

  /** The engine's path. */
  protected final Store store() {
    return parts().store();
  }

  /** All slots, as owned by this test. */
  protected final List<Lease> fence() {
    return fence;
  }

  /** A fresh id, larger than all before. */
  protected static long id() {
    return IDS.incrementAndGet();
  }

  /** A contact of this test's tenant. */
  protected final RecordRef contact(String id) {
    return new RecordRef(tenant, "contact", id);
  }

  /** An empty unit over all slots, decided under what is published now. */
  protected final Unit unit() {
    return new Unit(fence, parts().workflows().revision());
  }

  /** Commits a unit that must be written. */
  protected final void commit(Unit unit) {
    assertInstanceOf(CommitAnswer.Committed.class, store().commit(unit));
  }

  /** A look over all slots. */
  protected final Look look(Instant now, int limit) {
    return store().look(new LookRequest(fence, now, limit, null));
  }
}
