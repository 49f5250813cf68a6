// SPDX-License-Identifier: Apache-2.0
/** JSON in and out: one mapper, its limits, and the forms of our values. */
@NullMarked
package io.runnel.rest.json;

import org.jspecify.annotations.NullMarked;
