// SPDX-License-Identifier: Apache-2.0
/** Files of events that are dropped into a folder, a line each. */
@NullMarked
package io.runnel.ingest.camel.file;

import org.jspecify.annotations.NullMarked;
