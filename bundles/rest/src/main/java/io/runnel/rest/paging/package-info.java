// SPDX-License-Identifier: Apache-2.0
/** The parts in which lists are answered. */
@NullMarked
package io.runnel.rest.paging;

import org.jspecify.annotations.NullMarked;
