// SPDX-License-Identifier: Apache-2.0
/** Trigger kinds that every installation has, one class each. */
@NullMarked
package io.runnel.triggers;

import org.jspecify.annotations.NullMarked;
