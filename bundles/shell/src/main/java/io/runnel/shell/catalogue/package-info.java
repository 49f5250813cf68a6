// SPDX-License-Identifier: Apache-2.0
/** Commands about what is installed. */
@NullMarked
package io.runnel.shell.catalogue;

import org.jspecify.annotations.NullMarked;
