// SPDX-License-Identifier: Apache-2.0
/** Action kinds that every installation has, one class each. */
@NullMarked
package io.runnel.actions;

import org.jspecify.annotations.NullMarked;
