// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.kind.Kind;
import io.runnel.rules.kind.InstalledAction;
import io.runnel.rules.kind.InstalledTrigger;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that says it is a kind.
 *
 * @param service the service
 * @param kind its description, {@code null} if it has none
 * @param usable the kind as rules see it, {@code null} if it cannot be used
 * @param forms classes of its settings and answer; empty for an object type
 * @param problem why it cannot be used
 */
record Installed(
    Object service,
    @Nullable Kind kind,
    @Nullable Object usable,
    List<Class<? extends Record>> forms,
    @Nullable String problem) {

  /** Reads a service; one that cannot be used is kept with the reason. */
  static Installed of(Object service) {
    Kind kind = null;
    try {
      kind = KindReader.describe(service);
      KindReader.Readable read = KindReader.read(service, kind);
      return new Installed(service, kind, read.installed(), read.forms(), null);
    } catch (IllegalArgumentException refused) {
      return new Installed(service, kind, null, List.of(), refused.getMessage());
    }
  }

  boolean is(String id, Class<?> sort) {
    return usable != null && kind != null && sort.isInstance(service) && kind.id().equals(id);
  }

  InstalledAction asAction() {
    return (InstalledAction) java.util.Objects.requireNonNull(usable);
  }

  InstalledTrigger asTrigger() {
    return (InstalledTrigger) java.util.Objects.requireNonNull(usable);
  }

  InstalledType asType() {
    return (InstalledType) java.util.Objects.requireNonNull(usable);
  }
}
