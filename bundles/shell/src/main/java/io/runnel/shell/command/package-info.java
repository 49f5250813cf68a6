// SPDX-License-Identifier: Apache-2.0
/**
 * What all commands share: whose data, which form of output, which part of a list, and how a
 * mistake is told.
 */
@NullMarked
package io.runnel.shell.command;

import org.jspecify.annotations.NullMarked;
