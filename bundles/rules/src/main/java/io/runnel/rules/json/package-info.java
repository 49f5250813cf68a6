// SPDX-License-Identifier: Apache-2.0
/** JSON as it is stored, with types kept, and as people write it. */
@NullMarked
package io.runnel.rules.json;

import org.jspecify.annotations.NullMarked;
