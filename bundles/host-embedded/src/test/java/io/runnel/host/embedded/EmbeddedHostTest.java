// SPDX-License-Identifier: Apache-2.0
package io.runnel.host.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Host;
import io.runnel.host.Origin;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.store.Store;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What the embedded host answers for. */
class EmbeddedHostTest {
  private static final RecordRef HERE = new RecordRef(1, "contact", "here");
  private static final RecordRef GONE = new RecordRef(1, "contact", "gone");

  private final EmbeddedHost host =
      new EmbeddedHost(storeWith(record(HERE, false), record(GONE, true)));

  @Test
  void mastersWhatNoOtherHostClaims() {
    Host crm = new OtherHost("deal");
    host.addOther(crm);
    assertTrue(host.masters(1, "contact"));
    assertFalse(host.masters(1, "deal"));
    host.removeOther(crm);
    assertTrue(host.masters(1, "deal"));
  }

  @Test
  void doesNotReadDeletedRecords() {
    List<StoredRecord> read = host.read(List.of(HERE, GONE));
    assertEquals(List.of(HERE), read.stream().map(StoredRecord::ref).toList());
  }

  @Test
  void refusesWritesWhileTheEngineIsAway() {
    Origin origin = Origin.outside("test");
    Refusal refusal = assertThrows(Refusal.class, () -> host.write(List.of(), origin));
    assertEquals(Refusal.Reason.UNAVAILABLE, refusal.reason());
  }

  @Test
  void writesTheWayThatPeopleWriteOnceTheEngineIsThere() {
    List<Actor> writers = new ArrayList<>();
    Records way = answering(Records.class, (method, arguments) -> note(writers, arguments));
    host.setRecords(way);
    assertEquals(List.of(), host.write(List.of(), Origin.outside("test")));
    assertEquals(List.of(new Actor(Actor.Kind.SYSTEM, "test")), writers);
    host.unsetRecords(way);
    assertThrows(Refusal.class, () -> host.write(List.of(), Origin.outside("test")));
  }

  private static List<WriteAnswer> note(List<Actor> writers, Object[] arguments) {
    writers.add((Actor) arguments[1]);
    return List.of();
  }

  private static StoredRecord record(RecordRef ref, boolean deleted) {
    StoredRecord.Facts facts =
        new StoredRecord.Facts(Instant.EPOCH, Instant.EPOCH, null, deleted, 0);
    return new StoredRecord(ref, 1, Map.of(), true, facts);
  }

  private static Store storeWith(StoredRecord... records) {
    Map<RecordRef, StoredRecord> rows = new LinkedHashMap<>();
    for (StoredRecord record : records) {
      rows.put(record.ref(), record);
    }
    return answering(Store.class, (method, arguments) -> rows);
  }

  /** A service of which only one method is called. */
  private static <T> T answering(Class<T> type, BiFunction<Method, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.apply(method, arguments)));
  }

  private record OtherHost(String type) implements Host {
    @Override
    public String instance() {
      return "crm";
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.READ);
    }

    @Override
    public boolean masters(int tenant, String asked) {
      return asked.equals(type);
    }

    @Override
    public List<StoredRecord> read(List<RecordRef> refs) {
      return List.of();
    }

    @Override
    public List<WriteAnswer> write(List<RecordWrite> writes, Origin origin) {
      return List.of();
    }
  }
}
