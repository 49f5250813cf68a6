// SPDX-License-Identifier: Apache-2.0
/** The endpoint {@code runnel:}, by which any Camel route feeds the inbox. */
@NullMarked
package io.runnel.ingest.camel.routes;

import org.jspecify.annotations.NullMarked;
