// SPDX-License-Identifier: Apache-2.0
/**
 * Mapping files, one for each host format: where in a payload the parts of a record event are. What
 * a file may say is in {@code docs/operate/hooks.md}.
 */
@NullMarked
package io.runnel.ingest.camel.mapping;

import org.jspecify.annotations.NullMarked;
