// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.host;

import io.runnel.host.Actor;
import io.runnel.host.EventKind;
import io.runnel.host.Feed;
import io.runnel.host.Host;
import io.runnel.host.HostChange;
import io.runnel.host.HostFailure;
import io.runnel.host.HostType;
import io.runnel.host.Listing;
import io.runnel.host.Origin;
import io.runnel.host.Page;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Rhythm;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.kind.Property;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A host that keeps records of one type of tenant 1 in memory, for trying workflows against a
 * remote host without one. Any thread may use it. People's changes are made by {@link #put} and
 * {@link #remove}.
 */
public final class MemoryHost implements Host {
  /** Everything that a friendly host can do; without deletions in its feed. */
  public static final Set<Capability> FRIENDLY =
      Set.of(
          Capability.READ,
          Capability.WRITE,
          Capability.LIST,
          Capability.SEARCH,
          Capability.FEED,
          Capability.VERSIONS);

  private final HostType type;
  private final InstantSource clock;
  private final Set<Capability> capabilities;
  private final Map<String, StoredRecord> records = new TreeMap<>();
  private final List<HostChange> changes = new ArrayList<>();
  private final List<Origin> writers = new CopyOnWriteArrayList<>();
  private long versions;
  private int ids;
  private volatile @Nullable HostFailure away;

  /** A host that can do what the set says. */
  public MemoryHost(
      String type, List<Property> properties, InstantSource clock, Set<Capability> capabilities) {
    this.type = new HostType(1, type, type, properties);
    this.clock = clock;
    this.capabilities = Set.copyOf(capabilities);
  }

  /** Makes every call fail until it is called with {@code null}. */
  public void away(@Nullable HostFailure failure) {
    away = failure;
  }

  /** Somebody makes or changes a record; answers its address. */
  public synchronized RecordRef put(String id, Map<String, Object> properties) {
    return keep(ref(id), properties, false);
  }

  /** Somebody deletes a record, or takes it away without a trace in the feed. */
  public synchronized void remove(String id) {
    records.remove(id);
  }

  /** A property of a record, {@code null} if there is neither. */
  public synchronized @Nullable Object value(String id, String property) {
    StoredRecord record = records.get(id);
    return record == null ? null : record.properties().get(property);
  }

  /** Origins of the writes so far. */
  public List<Origin> writers() {
    return List.copyOf(writers);
  }

  /** How many records it has. */
  public synchronized int size() {
    return records.size();
  }

  private RecordRef ref(String id) {
    return new RecordRef(1, type.type(), id);
  }

  private RecordRef keep(RecordRef ref, Map<String, Object> properties, boolean own) {
    StoredRecord old = records.get(ref.id());
    Map<String, Object> all = new HashMap<>(properties);
    StoredRecord.Facts facts =
        new StoredRecord.Facts(
            old == null ? clock.instant() : old.facts().createdAt(),
            clock.instant(),
            clock.instant(),
            false,
            0);
    StoredRecord now = new StoredRecord(ref, ++versions, Map.copyOf(all), true, facts);
    records.put(ref.id(), now);
    changes.add(new HostChange(EventKind.UPDATED, now, null, Actor.UNKNOWN, own));
    return ref;
  }

  private void answer() {
    HostFailure failure = away;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public String instance() {
    return "memory";
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public boolean masters(int tenant, String asked) {
    return tenant == type.tenant() && asked.equals(type.type());
  }

  @Override
  public List<HostType> types() {
    return List.of(type);
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.USUAL;
  }

  @Override
  public synchronized List<StoredRecord> read(List<RecordRef> refs) {
    answer();
    return refs.stream()
        .map(ref -> records.get(ref.id()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  @Override
  public synchronized Page<StoredRecord> list(Listing listing) {
    answer();
    String after = listing.cursor() == null ? "" : listing.cursor();
    List<StoredRecord> found =
        records.values().stream()
            .filter(record -> record.ref().id().compareTo(after) > 0)
            .filter(
                record -> record.properties().entrySet().containsAll(listing.equal().entrySet()))
            .limit(listing.limit())
            .toList();
    boolean more = found.size() == listing.limit();
    return new Page<>(found, more ? found.get(found.size() - 1).ref().id() : null);
  }

  @Override
  public synchronized Feed changes(Feed.Request request) {
    answer();
    int from = request.cursor() == null ? changes.size() : Integer.parseInt(request.cursor());
    int to = Math.min(changes.size(), from + request.limit());
    return new Feed(
        List.copyOf(changes.subList(from, to)), Integer.toString(to), to < changes.size());
  }

  @Override
  public synchronized List<WriteAnswer> write(List<RecordWrite> writes, Origin origin) {
    answer();
    writers.add(origin);
    return writes.stream().map(this::one).toList();
  }

  private WriteAnswer one(RecordWrite write) {
    boolean create = write.intent() == RecordWrite.Intent.CREATE;
    RecordRef ref = create ? ref("made-" + ++ids) : write.ref();
    StoredRecord old = records.get(ref.id());
    if (!capabilities.contains(Capability.WRITE)) {
      return refused(write, WriteAnswer.Status.UNSUPPORTED, "it takes no writes");
    }
    if (!create && old == null) {
      return refused(write, WriteAnswer.Status.MISSING, "there is no such record");
    }
    if (old != null && write.expectedVersion() != 0 && write.expectedVersion() != old.version()) {
      return refused(write, WriteAnswer.Status.CONFLICT, "it has version " + old.version());
    }
    if (write.intent() == RecordWrite.Intent.DELETE) {
      records.remove(ref.id());
      return new WriteAnswer(ref, null, WriteAnswer.Status.DONE, List.of());
    }
    Map<String, Object> properties = new HashMap<>(old == null ? Map.of() : old.properties());
    for (RecordEdit edit : write.edits()) {
      Object value = edit.value();
      if (value == null) {
        properties.remove(edit.property());
      } else {
        properties.put(edit.property(), value);
      }
    }
    keep(ref, properties, false);
    return new WriteAnswer(ref, records.get(ref.id()), WriteAnswer.Status.DONE, List.of());
  }

  private static WriteAnswer refused(RecordWrite write, WriteAnswer.Status status, String why) {
    return new WriteAnswer(write.ref(), null, status, List.of(Problem.at("", why)));
  }
}
