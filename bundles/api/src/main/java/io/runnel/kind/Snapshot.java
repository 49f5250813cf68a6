// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.RecordRef;
import io.runnel.workflow.Criteria;
import java.util.Map;
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

  /** The record before the event that is being looked at; the same where there is none. */
  Snapshot before();

  /** Tests criteria by the product's own rules (design section 9). */
  Verdict test(Criteria criteria);
}
