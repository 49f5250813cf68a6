// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The rest of a draft as one of its steps may know it, while the draft is checked. */
@ProviderType
public interface Surroundings {
  /** The object type that the workflow is for. */
  String objectType();

  /** Whether there is an object type with this id. */
  boolean knowsType(String type);

  /** A property of an object type, {@code null} if there is none. */
  @Nullable Property property(String type, String name);

  /** Object type of the record that an earlier step makes, {@code null} if it makes none. */
  @Nullable String made(String step);

  /** A workflow of the same tenant, empty if there is none with this id. */
  Optional<Workflow> workflow(String id);

  /**
   * @param name its name
   * @param objectType its object type
   * @param on whether records can enter it now
   * @param itself whether it is the workflow that is being checked
   */
  record Workflow(String name, String objectType, boolean on, boolean itself) {}
}
