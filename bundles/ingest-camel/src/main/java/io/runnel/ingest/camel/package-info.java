// SPDX-License-Identifier: Apache-2.0
/** Camel routes from hooks and from our own clients into the inbox. */
@NullMarked
package io.runnel.ingest.camel;

import org.jspecify.annotations.NullMarked;
