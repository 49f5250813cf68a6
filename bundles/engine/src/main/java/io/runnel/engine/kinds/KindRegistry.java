// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.kind.ActionKind;
import io.runnel.kind.AssociationType;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.document.KindNames;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.kind.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Services of kinds now registered. Of two services with one id the newer version is used, and of
 * equal versions, as of object types, the first registered. Services come and go in threads of the
 * framework while workers read.
 */
public final class KindRegistry implements KindSource, KindNames {
  private final List<Installed> installed = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<Integer, Map<String, InstalledType>> defined = new ConcurrentHashMap<>();
  private final Map<Integer, List<AssociationType>> added = new ConcurrentHashMap<>();
  private final Map<Integer, List<AssociationType>> ways = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  /** Takes a kind in. One that cannot be used is kept with its problem, for the catalogue. */
  public void add(Object service) {
    installed.add(Installed.of(service));
    changed();
  }

  /** Forgets a kind. */
  public void remove(Object service) {
    installed.removeIf(kind -> kind.service() == service);
    changed();
  }

  /** Replaces the object types that a tenant defined at run time. */
  public void define(int tenant, Map<String, InstalledType> types) {
    if (!types.equals(defined.put(tenant, Map.copyOf(types)))) {
      changed();
    }
  }

  /** Replaces the association types that a tenant defined at run time. */
  public void associate(int tenant, List<AssociationType> types) {
    if (!types.equals(added.put(tenant, List.copyOf(types)))) {
      changed();
    }
  }

  /** Calls the listener after each change, in the thread that made it. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Counts up with each change; compiled triggers of an older one must be made again. */
  public long generation() {
    return generation.get();
  }

  /** All kinds, those that cannot be used included, in the order they came. */
  public List<Installed> all() {
    return new ArrayList<>(installed);
  }

  /** Object types that a tenant defined at run time. */
  public Map<String, InstalledType> defined(int tenant) {
    return defined.getOrDefault(tenant, Map.of());
  }

  @Override
  public Optional<InstalledAction> action(String id) {
    return best(id, ActionKind.class).map(Installed::asAction);
  }

  @Override
  public Optional<InstalledTrigger> trigger(String id) {
    return best(id, TriggerKind.class).map(Installed::asTrigger);
  }

  @Override
  public Optional<InstalledType> type(int tenant, String id) {
    for (Installed kind : installed) {
      if (kind.is(id, ObjectType.class)) {
        return Optional.of(kind.asType());
      }
    }
    return Optional.ofNullable(defined(tenant).get(id));
  }

  @Override
  public Set<String> actions() {
    return ids(ActionKind.class);
  }

  @Override
  public Set<String> triggers() {
    return ids(TriggerKind.class);
  }

  @Override
  public Set<String> types(int tenant) {
    Set<String> ids = new TreeSet<>(defined(tenant).keySet());
    ids.addAll(ids(ObjectType.class));
    return ids;
  }

  private Set<String> ids(Class<?> sort) {
    Set<String> ids = new TreeSet<>();
    for (Installed one : installed) {
      Kind kind = one.kind();
      if (kind != null && one.is(kind.id(), sort)) {
        ids.add(kind.id());
      }
    }
    return ids;
  }

  @Override
  public List<AssociationType> associations(int tenant) {
    return ways.computeIfAbsent(tenant, this::directions);
  }

  private List<AssociationType> directions(int tenant) {
    List<AssociationType> declared = new ArrayList<>();
    for (Installed kind : installed) {
      if (kind.usable() instanceof InstalledType type) {
        declared.addAll(type.associations());
      }
    }
    defined(tenant).values().forEach(type -> declared.addAll(type.associations()));
    declared.addAll(added.getOrDefault(tenant, List.of()));
    return Neighbours.directions(declared);
  }

  private Optional<Installed> best(String id, Class<?> sort) {
    return installed.stream()
        .filter(kind -> kind.is(id, sort))
        .max(Comparator.comparingInt((Installed kind) -> description(kind).version()));
  }

  private static Kind description(Installed kind) {
    return java.util.Objects.requireNonNull(kind.kind());
  }

  private void changed() {
    ways.clear();
    generation.incrementAndGet();
    listeners.forEach(Runnable::run);
  }
}
