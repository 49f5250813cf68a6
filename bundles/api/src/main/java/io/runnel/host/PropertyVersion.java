// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a property had.
 *
 * @param property the property's name
 * @param recordVersion the record's version that brought it; negative if it was told late and none
 *     did
 * @param value the value, {@code null} if blank
 * @param at when it happened in the host
 * @param source who wrote it
 */
public record PropertyVersion(
    String property, long recordVersion, @Nullable Object value, Instant at, String source) {}
