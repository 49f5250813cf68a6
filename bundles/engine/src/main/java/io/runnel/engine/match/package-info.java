// SPDX-License-Identifier: Apache-2.0
/** Which workflows an event concerns. */
@NullMarked
package io.runnel.engine.match;

import org.jspecify.annotations.NullMarked;
