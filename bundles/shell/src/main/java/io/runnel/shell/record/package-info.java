// SPDX-License-Identifier: Apache-2.0
/** Commands about records. */
@NullMarked
package io.runnel.shell.record;

import org.jspecify.annotations.NullMarked;
