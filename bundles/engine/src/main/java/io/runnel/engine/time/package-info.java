// SPDX-License-Identifier: Apache-2.0
/** Time and ids: the only place that reads the system's clock. */
@NullMarked
package io.runnel.engine.time;

import org.jspecify.annotations.NullMarked;
