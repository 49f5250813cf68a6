// SPDX-License-Identifier: Apache-2.0
/** The engine: how its parts are put together, in a plain JVM or as a component. */
@NullMarked
package io.runnel.engine;

import org.jspecify.annotations.NullMarked;
