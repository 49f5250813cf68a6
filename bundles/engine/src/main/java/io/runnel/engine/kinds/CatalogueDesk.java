// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.kind.InstalledType;
import io.runnel.store.WorkflowStore;
import io.runnel.workflow.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows kinds and defines object types; see {@link Catalogue}. */
public final class CatalogueDesk implements Catalogue {
  private final KindRegistry kinds;
  private final WorkflowStore store;
  private final Runnable changed;

  /**
   * @param changed called when an object type was defined
   */
  public CatalogueDesk(KindRegistry kinds, WorkflowStore store, Runnable changed) {
    this.kinds = kinds;
    this.store = store;
    this.changed = changed;
  }

  @Override
  public List<KindInfo> kinds(int tenant, String language) {
    List<KindInfo> infos = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (Installed installed : kinds.all()) {
      if (installed.kind() != null) {
        infos.add(info(installed, installed.kind(), language, types));
      }
    }
    kinds
        .defined(tenant)
        .values()
        .forEach(
            type ->
                infos.add(defined(type, types.contains(type.id()) ? claimed(type.id()) : null)));
    infos.sort(Comparator.comparing(KindInfo::sort).thenComparing(KindInfo::id));
    return List.copyOf(infos);
  }

  private static KindInfo info(Installed installed, Kind kind, String language, Set<String> types) {
    KindTexts texts = KindTexts.of(installed.service(), kind, language);
    List<Problem> problems = new ArrayList<>();
    if (installed.problem() != null) {
      problems.add(Problem.at("", installed.problem()));
    }
    boolean type = installed.service() instanceof ObjectType;
    if (type && !types.add(kind.id())) {
      problems.add(Problem.at("", claimed(kind.id())));
    }
    String sort =
        type ? "objectType" : installed.service() instanceof TriggerKind<?> ? "trigger" : "action";
    return new KindInfo(
        kind.id(),
        sort,
        kind.version(),
        texts.text(),
        KindForms.of(installed, texts),
        texts.icon(),
        problems);
  }

  private static String claimed(String id) {
    return "the object type '" + id + "' was claimed by another bundle first";
  }

  private static KindInfo defined(
      InstalledType type, @org.jspecify.annotations.Nullable String problem) {
    return new KindInfo(
        type.id(),
        "objectType",
        1,
        new Text(type.label(), "", "Custom"),
        KindForms.ofType(type, KindTexts.NONE),
        "",
        problem == null ? List.of() : List.of(Problem.at("", problem)));
  }

  @Override
  public Optional<Map<String, Property>> properties(int tenant, String type) {
    return kinds.type(tenant, type).map(InstalledType::properties);
  }

  @Override
  public KindInfo defineType(int tenant, Map<String, Object> definition) {
    List<Problem> problems = new ArrayList<>();
    InstalledType type = DefinedTypes.read(definition, problems);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "the definition is not right", problems);
    }
    boolean bundled =
        kinds.type(tenant, type.id()).isPresent() && !kinds.defined(tenant).containsKey(type.id());
    if (bundled) {
      throw new Refusal(Refusal.Reason.CONFLICT, claimed(type.id()));
    }
    store.saveType(tenant, type.id(), new LinkedHashMap<>(definition));
    changed.run();
    return defined(type, null);
  }
}
