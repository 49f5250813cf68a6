// SPDX-License-Identifier: Apache-2.0
/** What operators look at: health, figures, parked enrolments, the ledger. */
@NullMarked
package io.runnel.rest.operate;

import org.jspecify.annotations.NullMarked;
