// SPDX-License-Identifier: Apache-2.0
/** Records as of one moment. */
@NullMarked
package io.runnel.rules.snapshot;

import org.jspecify.annotations.NullMarked;
