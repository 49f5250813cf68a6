// SPDX-License-Identifier: Apache-2.0
/**
 * What lines of files and messages of topics have in common on their way into the inbox: they come
 * in batches, a bad one must not stop the others, and a full inbox is waited for.
 */
@NullMarked
package io.runnel.ingest.camel.intake;

import org.jspecify.annotations.NullMarked;
