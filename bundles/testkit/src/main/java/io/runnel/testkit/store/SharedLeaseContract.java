// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Lane;
import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.Leases;
import io.runnel.store.LookRequest;
import io.runnel.store.Unit;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slots that several nodes share; for stores on which several processes work. */
public abstract class SharedLeaseContract extends StoreContract {
  private static final Duration AT_ONCE = Duration.ofNanos(1000);
  private static final LookRequest.Renewal ONE = new LookRequest.Renewal("one", LEASE);

  private Leases leases() {
    return parts().leases();
  }

  @BeforeEach
  void meetTwoNodes() {
    leases().release("contract");
    leases().nodeNumber("one", LEASE);
    leases().nodeNumber("two", LEASE);
  }

  @AfterEach
  void partTwoNodes() {
    leases().release("one");
    leases().release("two");
  }

  @Test
  void sharesSlotsOutWithoutOverlap() {
    Set<Integer> slots = new HashSet<>();
    leases().acquire("one", LEASE).forEach(lease -> slots.add(lease.slot()));
    assertEquals(store().slots() / 2, slots.size());
    leases().acquire("two", LEASE).forEach(lease -> assertTrue(slots.add(lease.slot())));
    assertEquals(store().slots(), slots.size());
  }

  @Test
  void givesSlotsUpToANodeThatJoins() {
    leases().release("two");
    List<Lease> all = leases().acquire("one", LEASE);
    assertEquals(store().slots(), all.size());
    leases().nodeNumber("two", LEASE);
    assertEquals(0, leases().acquire("two", LEASE).size());
    List<Lease> half = leases().acquire("one", LEASE);
    assertTrue(all.containsAll(half), "what it keeps, it keeps under the same epoch");
    assertEquals(store().slots() / 2, leases().acquire("two", LEASE).size());
    assertInstanceOf(CommitAnswer.Committed.class, commitUnder(half));
    assertInstanceOf(CommitAnswer.Fenced.class, commitUnder(all));
  }

  private CommitAnswer commitUnder(List<Lease> fence) {
    return store().commit(new Unit(fence, parts().workflows().revision()));
  }

  @Test
  void takesOverWhatHasExpired() {
    leases().release("two");
    List<Lease> old = leases().acquire("one", AT_ONCE);
    leases().nodeNumber("one", AT_ONCE);
    leases().nodeNumber("two", LEASE);
    List<Lease> taken = leases().acquire("two", LEASE);
    assertEquals(store().slots(), taken.size());
    assertInstanceOf(CommitAnswer.Fenced.class, commitUnder(old));
    assertEquals(0, store().look(new LookRequest(old, NOON, 10, ONE)).held());
  }

  @Test
  void letsNobodyTakeWhatALookHasRenewed() {
    leases().release("two");
    List<Lease> old = leases().acquire("one", AT_ONCE);
    assertEquals(old.size(), store().look(new LookRequest(old, NOON, 10, ONE)).held());
    leases().nodeNumber("two", LEASE);
    assertEquals(0, leases().acquire("two", LEASE).size());
    assertInstanceOf(CommitAnswer.Committed.class, commitUnder(old));
  }

  @Test
  void tellsANodeToShareWhenAnotherJoinsAndToTakeWhenItLeaves() {
    leases().release("two");
    List<Lease> all = leases().acquire("one", LEASE);
    assertFalse(store().look(new LookRequest(all, NOON, 10, ONE)).uneven());
    leases().nodeNumber("two", LEASE);
    assertTrue(store().look(new LookRequest(all, NOON, 10, ONE)).uneven());
    List<Lease> half = leases().acquire("one", LEASE);
    leases().acquire("two", LEASE);
    assertFalse(store().look(new LookRequest(half, NOON, 10, ONE)).uneven());
    leases().release("two");
    assertTrue(store().look(new LookRequest(half, NOON, 10, ONE)).uneven());
    assertFalse(store().look(new LookRequest(half, NOON, 10, null)).uneven());
  }

  @Test
  void countsANodeAsLivingForAsLongAsItsLooksRenew() {
    leases().release("one");
    leases().nodeNumber("one", AT_ONCE);
    leases().release("two");
    leases().nodeNumber("two", LEASE);
    assertEquals(store().slots(), leases().acquire("two", LEASE).size());
    leases().acquire("one", AT_ONCE);
    store().look(new LookRequest(List.of(new Lease(0, 0)), NOON, 10, ONE));
    assertEquals(store().slots() / 2, leases().acquire("two", LEASE).size());
  }

  @Test
  void wakesWhoeverListensWhenSomethingIsWritten() throws Exception {
    Semaphore woken = new Semaphore(0);
    AutoCloseable listening = leases().onWake(woken::release);
    try {
      // The first notice may come before the store listens; so it is repeated until one arrives.
      boolean heard = false;
      for (int i = 0; i < 60 && !heard; i++) {
        store().append(List.of(Rows.arrival(contact("wake"), id(), null, NOON)));
        heard = woken.tryAcquire(1, TimeUnit.SECONDS);
      }
      assertTrue(heard);
      woken.drainPermits();
      leases().release("contract");
      List<Lease> mine = leases().acquire("one", LEASE);
      Unit unit = new Unit(mine, parts().workflows().revision());
      unit.appended.add(Rows.entry(contact("wake"), id(), Lane.LIVE));
      assertInstanceOf(CommitAnswer.Committed.class, store().commit(unit));
      assertTrue(woken.tryAcquire(60, TimeUnit.SECONDS));
    } finally {
      listening.close();
    }
  }

  @Test
  void looksAndAcquiresAtOnceWithoutDeadlock() throws Exception {
    List<Lease> mine = leases().acquire("one", LEASE);
    TwoThreads.run(
        turn -> {
          for (int i = 0; i < 50; i++) {
            if (turn == 0) {
              store().look(new LookRequest(mine, NOON, 10, ONE));
              commitUnder(mine);
            } else {
              leases().acquire("two", LEASE);
            }
          }
        });
  }
}
