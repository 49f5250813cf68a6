// SPDX-License-Identifier: Apache-2.0
package io.runnel.host.embedded;

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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Masters every type that no other host claims. Its records are the store's own rows, so a write
 * goes the way that writes of people go.
 */
@Component(property = "runnel.host.instance=" + Host.EMBEDDED)
public final class EmbeddedHost implements Host {
  private final Store store;
  private final List<Host> others = new CopyOnWriteArrayList<>();
  private volatile @Nullable Records records;

  /** With the store that keeps the records. */
  @Activate
  public EmbeddedHost(@Reference Store store) {
    this.store = store;
  }

  /** The engine's way to write; it comes later than this host, because it needs hosts itself. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void setRecords(Records way) {
    records = way;
  }

  void unsetRecords(Records way) {
    if (records == way) {
      records = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(!(runnel.host.instance=" + Host.EMBEDDED + "))")
  void addOther(Host other) {
    others.add(other);
  }

  void removeOther(Host other) {
    others.remove(other);
  }

  @Override
  public String instance() {
    return EMBEDDED;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.EMBEDDED, Capability.READ, Capability.WRITE);
  }

  @Override
  public boolean masters(int tenant, String type) {
    return others.stream().noneMatch(other -> other.masters(tenant, type));
  }

  @Override
  public List<StoredRecord> read(List<RecordRef> refs) {
    return store.records(refs).values().stream()
        .filter(record -> !record.facts().deleted())
        .toList();
  }

  @Override
  public List<WriteAnswer> write(List<RecordWrite> writes, Origin origin) {
    Records way = records;
    if (way == null) {
      throw new Refusal(Refusal.Reason.UNAVAILABLE, "the engine is not running; try again later");
    }
    return way.write(writes, new Actor(Actor.Kind.SYSTEM, origin.source()));
  }
}
