// SPDX-License-Identifier: Apache-2.0
/** Record events and inbox messages in their stored and in their outside form. */
@NullMarked
package io.runnel.rules.event;

import org.jspecify.annotations.NullMarked;
