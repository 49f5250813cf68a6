// SPDX-License-Identifier: Apache-2.0
/** What the tab key offers. */
@NullMarked
package io.runnel.shell.completion;

import org.jspecify.annotations.NullMarked;
