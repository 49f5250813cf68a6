// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.scenario;

import io.runnel.kind.AssociationType;
import io.runnel.kind.Kind;
import io.runnel.rules.document.KindNames;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindReader;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.kind.Neighbours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds that a scenario was given; what the product would refuse is refused here too. */
final class InstalledKinds implements KindSource, KindNames {
  private final Map<String, InstalledAction> actions = new LinkedHashMap<>();
  private final Map<String, InstalledTrigger> triggers = new LinkedHashMap<>();
  private final Map<String, InstalledType> types = new LinkedHashMap<>();

  InstalledKinds(List<Object> services) {
    services.forEach(this::install);
  }

  private void install(Object service) {
    Kind kind = KindReader.describe(service);
    Object installed = KindReader.read(service, kind).installed();
    if (installed instanceof InstalledType type) {
      types.put(kind.id(), type);
    } else if (installed instanceof InstalledTrigger trigger) {
      triggers.put(kind.id(), trigger);
    } else {
      actions.put(kind.id(), (InstalledAction) installed);
    }
  }

  /** Takes an action kind away, as if its bundle had gone; answers whether it was there. */
  boolean remove(String action) {
    return actions.remove(action) != null;
  }

  /** The object type, or a refusal that names those there are. */
  InstalledType requireType(String id) {
    InstalledType type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException(
          "the scenario was given no object type '" + id + "', only " + types.keySet());
    }
    return type;
  }

  @Override
  public Optional<InstalledAction> action(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  @Override
  public Optional<InstalledTrigger> trigger(String id) {
    return Optional.ofNullable(triggers.get(id));
  }

  @Override
  public Optional<InstalledType> type(int tenant, String id) {
    return Optional.ofNullable(types.get(id));
  }

  @Override
  public List<AssociationType> associations(int tenant) {
    return Neighbours.directions(
        types.values().stream().flatMap(type -> type.associations().stream()).toList());
  }

  @Override
  public Set<String> types(int tenant) {
    return types.keySet();
  }

  @Override
  public Set<String> actions() {
    return actions.keySet();
  }

  @Override
  public Set<String> triggers() {
    return triggers.keySet();
  }
}
