// SPDX-License-Identifier: Apache-2.0
/** The routes of calls over HTTP, which end in the inbox in the caller's own thread. */
@NullMarked
package io.runnel.ingest.camel.http;

import org.jspecify.annotations.NullMarked;
