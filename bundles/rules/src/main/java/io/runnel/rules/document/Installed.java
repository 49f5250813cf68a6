// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.kind.Kind;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.kind.Neighbours;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is installed, as one document sees it.
 *
 * @param kinds all of it
 * @param tenant whose document it is
 * @param document the document
 * @param workflows other workflows of the tenant
 */
record Installed(
    KindSource kinds, int tenant, WorkflowDocument document, WorkflowSource workflows) {

  /** What lies beside which object type. */
  Neighbours neighbours() {
    return new Neighbours(kinds, tenant);
  }

  /** The document's object type, {@code null} if there is none such. */
  @Nullable InstalledType type() {
    return kinds.type(tenant, document.objectType()).orElse(null);
  }

  @Nullable InstalledType type(Place place) {
    String id = document.objectType();
    InstalledType type = type();
    if (type == null && !id.isEmpty()) {
      Set<String> known = kinds instanceof KindNames names ? names.types(tenant) : Set.of();
      place.error("no object type '" + id + "' is known" + Nearest.hint(id, known));
    }
    return type;
  }

  @Nullable InstalledAction action(String id, Place place) {
    InstalledAction action = kinds.action(id).orElse(null);
    if (action == null && !id.isEmpty()) {
      Set<String> known = kinds instanceof KindNames names ? names.actions() : Set.of();
      place.error("no action kind '" + id + "' is installed" + Nearest.hint(id, known));
    }
    return action;
  }

  @Nullable InstalledTrigger trigger(String id, Place place) {
    InstalledTrigger trigger = kinds.trigger(id).orElse(null);
    if (trigger == null && !id.isEmpty()) {
      Set<String> known = kinds instanceof KindNames names ? names.triggers() : Set.of();
      place.error("no trigger kind '" + id + "' is installed" + Nearest.hint(id, known));
    }
    return trigger;
  }

  /** Notes it if a kind is not for the document's object type. */
  void checkType(Kind kind, Place place) {
    List<String> types = List.of(kind.objectTypes());
    if (!types.isEmpty() && !types.contains(document.objectType())) {
      place.error(
          "kind '%s' is for %s, not for %s"
              .formatted(kind.id(), String.join(", ", types), document.objectType()));
    }
  }

  /** Asks a kind; what it throws is a problem of the place, and the answer is the given one. */
  static <T> T ask(Place place, T otherwise, Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException | LinkageError failure) {
      String why = failure.getMessage();
      place.error("the kind refuses this: " + (why == null ? failure.toString() : why));
      return otherwise;
    }
  }
}
