// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. Cursors hold (time, id), so rows of one instant are never lost (case B68).
 *
 * @param items the part, in the list's order
 * @param next cursor of the following part, {@code null} at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
