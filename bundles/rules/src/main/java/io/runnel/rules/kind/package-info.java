// SPDX-License-Identifier: Apache-2.0
/** Installed kinds as rules see them: the service, its description and its forms. */
@NullMarked
package io.runnel.rules.kind;

import org.jspecify.annotations.NullMarked;
