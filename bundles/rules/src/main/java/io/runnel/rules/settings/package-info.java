// SPDX-License-Identifier: Apache-2.0
/** Settings and answers of kinds: between their records, plain JSON values and forms. */
@NullMarked
package io.runnel.rules.settings;

import org.jspecify.annotations.NullMarked;
