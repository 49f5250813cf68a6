// SPDX-License-Identifier: Apache-2.0
/** How a record changes: by edits that must fit, and by events that are taken as they come. */
@NullMarked
package io.runnel.rules.record;

import org.jspecify.annotations.NullMarked;
