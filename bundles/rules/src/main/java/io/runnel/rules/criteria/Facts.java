// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.kind.Property;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a test may see of a record. */
public interface Facts {
  /** The property with a name, {@code null} if the type has none. */
  @Nullable Property property(String name);

  /** Its value, {@code null} if blank or not known. */
  @Nullable Object get(String name);

  /** Whether the value, or that it is blank, is known. */
  boolean isKnown(String name);

  /** Zone in which a date, compared with an instant, is a day. */
  default ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
