// SPDX-License-Identifier: Apache-2.0
/**
 * A batch: everything that waits for some records, decided in memory in rounds and written with one
 * commit.
 */
@NullMarked
package io.runnel.engine.burst;

import org.jspecify.annotations.NullMarked;
