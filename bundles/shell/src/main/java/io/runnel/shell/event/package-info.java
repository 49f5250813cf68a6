// SPDX-License-Identifier: Apache-2.0
/** Commands about events that were not decided on. */
@NullMarked
package io.runnel.shell.event;

import org.jspecify.annotations.NullMarked;
