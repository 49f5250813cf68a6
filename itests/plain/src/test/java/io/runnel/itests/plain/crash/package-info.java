// SPDX-License-Identifier: Apache-2.0
/** Engines that are killed: what is left, and what was sent twice. */
@NullMarked
package io.runnel.itests.plain.crash;

import org.jspecify.annotations.NullMarked;
