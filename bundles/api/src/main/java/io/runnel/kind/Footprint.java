// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.util.Set;

/**
 * What a step reads and writes.
 *
 * @param reads properties read, as {@code type.property}; {@code record.property} is the enrolled
 *     record's type
 * @param writes properties written, written the same way
 * @param creates object types of which it makes records
 */
public record Footprint(Set<String> reads, Set<String> writes, Set<String> creates) {
  /** Nothing. */
  public static final Footprint NONE = new Footprint(Set.of(), Set.of(), Set.of());
}
