// SPDX-License-Identifier: Apache-2.0
/** Copies of records that remote hosts master: filled once, then kept by asking what changed. */
@NullMarked
package io.runnel.engine.mirror;

import org.jspecify.annotations.NullMarked;
