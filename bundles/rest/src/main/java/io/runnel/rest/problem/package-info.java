// SPDX-License-Identifier: Apache-2.0
/** Errors as problem details (RFC 9457), one form for all of them. */
@NullMarked
package io.runnel.rest.problem;

import org.jspecify.annotations.NullMarked;
