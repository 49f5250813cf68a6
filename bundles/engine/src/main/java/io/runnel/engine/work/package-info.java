// SPDX-License-Identifier: Apache-2.0
/** The worker of a node: its slots, its loop, the outbox and the fan-out jobs. */
@NullMarked
package io.runnel.engine.work;

import org.jspecify.annotations.NullMarked;
