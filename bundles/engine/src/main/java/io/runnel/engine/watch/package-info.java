// SPDX-License-Identifier: Apache-2.0
/** What people see of the engine at work. */
@NullMarked
package io.runnel.engine.watch;

import org.jspecify.annotations.NullMarked;
