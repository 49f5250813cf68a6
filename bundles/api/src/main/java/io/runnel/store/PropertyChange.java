// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one property, kept as its history.
 *
 * @param ref the record
 * @param version the record's version that brought it; negative for a value told late, which no
 *     version brought
 * @param property the property's name
 * @param oldValue value before, {@code null} if blank
 * @param newValue value after, {@code null} if blank
 * @param at when it happened in the host
 * @param source who wrote it, for instance {@code user:ada} or {@code workflow:17}
 */
public record PropertyChange(
    RecordRef ref,
    long version,
    String property,
    @Nullable Object oldValue,
    @Nullable Object newValue,
    Instant at,
    String source) {}
