// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import org.jspecify.annotations.Nullable;

/**
 * A value for a property. In a document it is a JSON value, a text with tokens, or {@code {"token":
 * "steps.s1.status"}}, which keeps the type of what it names. A running step gets the value itself.
 *
 * @param value {@code null} for blank
 */
public record PropertyValue(@Nullable Object value) {}
