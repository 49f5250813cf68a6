// SPDX-License-Identifier: Apache-2.0
/** Events in our own form, as clients send them and as routes may carry them. */
@NullMarked
package io.runnel.ingest.camel.event;

import org.jspecify.annotations.NullMarked;
