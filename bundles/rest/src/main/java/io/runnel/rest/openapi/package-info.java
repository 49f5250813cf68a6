// SPDX-License-Identifier: Apache-2.0
/** The description of the whole API, made from the resource classes themselves. */
@NullMarked
package io.runnel.rest.openapi;

import org.jspecify.annotations.NullMarked;
