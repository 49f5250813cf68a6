// SPDX-License-Identifier: Apache-2.0
/** Commands about the health of the whole. */
@NullMarked
package io.runnel.shell.operate;

import org.jspecify.annotations.NullMarked;
