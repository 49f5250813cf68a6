// SPDX-License-Identifier: Apache-2.0
/** Commands about workflows as a whole. */
@NullMarked
package io.runnel.shell.workflow;

import org.jspecify.annotations.NullMarked;
