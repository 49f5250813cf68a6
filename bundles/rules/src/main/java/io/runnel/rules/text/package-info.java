// SPDX-License-Identifier: Apache-2.0
/** Text with tokens. */
@NullMarked
package io.runnel.rules.text;

import org.jspecify.annotations.NullMarked;
