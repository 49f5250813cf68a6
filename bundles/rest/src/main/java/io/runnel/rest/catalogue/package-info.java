// SPDX-License-Identifier: Apache-2.0
/** Kinds and object types over HTTP. */
@NullMarked
package io.runnel.rest.catalogue;

import org.jspecify.annotations.NullMarked;
