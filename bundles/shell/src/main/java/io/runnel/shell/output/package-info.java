// SPDX-License-Identifier: Apache-2.0
/** Answers as tables for people and as JSON for programs. */
@NullMarked
package io.runnel.shell.output;

import org.jspecify.annotations.NullMarked;
