// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object type. If two claim one id, the first registered wins and the other is listed as a
 * problem. Called once, when the service comes.
 */
@ConsumerType
public interface ObjectType {
  /** Its properties in the order shown; names are unique. */
  List<Property> properties();

  /**
   * Types whose records its records may be associated with, without a label: {@code company} of
   * {@code contact} means {@link AssociationType#between}. It is enough that one of the two says
   * so; a type that is not installed does no harm.
   */
  default List<String> associations() {
    return List.of();
  }

  /**
   * Labelled association types that begin at this type; the other direction comes with each. Of two
   * with one id the first registered counts.
   */
  default List<AssociationType> associationTypes() {
    return List.of();
  }
}
