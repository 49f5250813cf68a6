// SPDX-License-Identifier: Apache-2.0
/** The door for record events, and those that were not let in. */
@NullMarked
package io.runnel.engine.inbox;

import org.jspecify.annotations.NullMarked;
