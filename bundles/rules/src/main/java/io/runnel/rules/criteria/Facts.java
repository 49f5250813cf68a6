// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Property;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test may see of a record. */
public interface Facts {
  /** The property with a name, {@code null} if the type has none. */
  @Nullable Property property(String name);

  /** Its value, {@code null} if blank or not known. */
  @Nullable Object get(String name);

  /** Whether the value, or that it is blank, is known. */
  boolean isKnown(String name);

  /**
   * Records that it is associated with, by a name as {@link io.runnel.workflow.Related} has it;
   * {@code null} if they were not loaded.
   */
  default @Nullable List<? extends Facts> linked(String name) {
    return null;
  }

  /** Ids of the lists that it is in, {@code null} if they were not loaded. */
  default @Nullable Set<String> memberOf() {
    return null;
  }

  /** What a reason calls it. */
  default String name() {
    return "the record";
  }

  /** Zone in which a date, compared with an instant, is a day. */
  default ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
