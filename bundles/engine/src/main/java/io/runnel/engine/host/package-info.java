// SPDX-License-Identifier: Apache-2.0
/**
 * What goes out to hosts that master records elsewhere: writes of steps, and records read again.
 */
@NullMarked
package io.runnel.engine.host;

import org.jspecify.annotations.NullMarked;
