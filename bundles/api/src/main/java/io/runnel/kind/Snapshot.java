// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.RecordRef;
import io.runnel.workflow.Criteria;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A record as of one moment. Immutable. */
@ProviderType
public interface Snapshot {
  /** The record's address. */
  RecordRef ref();

  /** Its version, 0 if it did not exist. */
  long version();

  /** Properties that have a value. */
  Map<String, Object> properties();

  /** A property's value, {@code null} if blank or unknown. */
  @Nullable Object get(String property);

  /** Whether the value (or that it is blank) is known. */
  boolean isKnown(String property);

  /**
   * Records that it is associated with, as they are now: the primary one first, deleted ones left
   * out.
   *
   * @param name an association type or an object type, as the kind's {@code needs} named it
   * @throws IllegalStateException if it was not loaded, because the kind's {@code needs} did not
   *     name it
   */
  default List<Snapshot> associated(String name) {
    throw new IllegalStateException("'" + name + "' is not among the kind's needs");
  }

  /**
   * Ids of the lists that it is in.
   *
   * @throws IllegalStateException if they were not loaded
   */
  default Set<String> lists() {
    throw new IllegalStateException("the kind's needs do not ask for lists");
  }

  /** The record before the event that is being looked at; the same where there is none. */
  Snapshot before();

  /** Tests criteria by the product's own rules (design section 9). */
  Verdict test(Criteria criteria);
}
