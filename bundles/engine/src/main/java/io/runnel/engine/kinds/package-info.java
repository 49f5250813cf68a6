// SPDX-License-Identifier: Apache-2.0
/** Kinds that come and go, and the catalogue that people see. */
@NullMarked
package io.runnel.engine.kinds;

import org.jspecify.annotations.NullMarked;
