// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import org.jspecify.annotations.Nullable;

/**
 * One test of one property.
 *
 * @param property the property's name
 * @param operator how to compare
 * @param value literal, {@link Token}, or a list of these; {@code null} where none belongs
 * @param onlyKnown only records with a value: a negative operator is then false of a blank one
 */
public record Condition(
    String property, Operator operator, @Nullable Object value, boolean onlyKnown) {}
