// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings bound to their form.
 *
 * @param value the record, {@code null} if there are problems
 * @param problems everything that does not fit, with pointers into the settings
 */
public record Bound(@Nullable Record value, List<Problem> problems) {}
