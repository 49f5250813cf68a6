// SPDX-License-Identifier: Apache-2.0
/** Workflow documents: reading them and checking them against the kinds installed. */
@NullMarked
package io.runnel.rules.document;

import org.jspecify.annotations.NullMarked;
