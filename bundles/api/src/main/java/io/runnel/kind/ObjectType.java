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

  /** Types whose records its records may be associated with. */
  default List<String> associations() {
    return List.of();
  }
}
