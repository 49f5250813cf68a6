// SPDX-License-Identifier: Apache-2.0
/** Criteria: their form in documents, their check against a type, and their three-valued test. */
@NullMarked
package io.runnel.rules.criteria;

import org.jspecify.annotations.NullMarked;
