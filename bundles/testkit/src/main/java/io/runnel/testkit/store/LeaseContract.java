// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slots and who owns them. */
public abstract class LeaseContract extends StoreContract {
  @AfterEach
  void giveBack() {
    parts().leases().release("other");
    parts().leases().release("contract");
  }

  private CommitAnswer commitUnder(List<Lease> fence) {
    return store().commit(new Unit(fence, parts().workflows().revision()));
  }

  @Test
  void givesEverySlotToTheOnlyNode() {
    Set<Integer> slots = new HashSet<>();
    fence().forEach(lease -> slots.add(lease.slot()));
    assertEquals(store().slots(), slots.size());
    assertEquals(0, 256 % store().slots());
  }

  @Test
  void keepsTheEpochsOfANodeThatAsksAgain() {
    assertEquals(fence(), parts().leases().acquire("contract", LEASE));
    assertInstanceOf(CommitAnswer.Committed.class, commitUnder(fence()));
  }

  @Test
  void raisesTheEpochWhenASlotChangesHands() {
    parts().leases().release("contract");
    List<Lease> others = parts().leases().acquire("other", LEASE);
    assertEquals(store().slots(), others.size());
    for (int i = 0; i < others.size(); i++) {
      assertEquals(fence().get(i).slot(), others.get(i).slot());
      assertEquals(fence().get(i).epoch() + 1, others.get(i).epoch());
    }
    assertInstanceOf(CommitAnswer.Fenced.class, commitUnder(fence()));
    assertInstanceOf(CommitAnswer.Committed.class, commitUnder(others));
  }

  @Test
  void numbersLivingNodesApart() {
    int one = parts().leases().nodeNumber("number-1", LEASE);
    int two = parts().leases().nodeNumber("number-2", LEASE);
    assertNotEquals(one, two);
    parts().leases().release("number-1");
    parts().leases().release("number-2");
  }

  @Test
  void numbersNodesApartThatComeAtOnce() throws Exception {
    List<Integer> numbers =
        TwoThreads.answers(turn -> parts().leases().nodeNumber("at-once-" + turn, LEASE));
    assertEquals(2, Set.copyOf(numbers).size());
    parts().leases().release("at-once-0");
    parts().leases().release("at-once-1");
  }
}
