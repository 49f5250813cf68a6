// SPDX-License-Identifier: Apache-2.0
/** What the engine costs in statements, commits and candidates, counted in the driver. */
@NullMarked
package io.runnel.itests.plain.counts;

import org.jspecify.annotations.NullMarked;
