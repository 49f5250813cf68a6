// SPDX-License-Identifier: Apache-2.0
/** Records as people and programs see them, and who masters them. */
@NullMarked
package io.runnel.engine.record;

import org.jspecify.annotations.NullMarked;
