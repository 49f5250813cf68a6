// SPDX-License-Identifier: Apache-2.0
/** Values of properties: read from outside, compared, normalised and shown. */
@NullMarked
package io.runnel.rules.value;

import org.jspecify.annotations.NullMarked;
