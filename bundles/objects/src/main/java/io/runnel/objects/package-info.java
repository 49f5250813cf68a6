// SPDX-License-Identifier: Apache-2.0
/** Object types that every installation has: contact and task. */
@NullMarked
package io.runnel.objects;

import org.jspecify.annotations.NullMarked;
