// SPDX-License-Identifier: Apache-2.0
/** Proofs that a call comes from the host: one class for each way in which hosts give one. */
@NullMarked
package io.runnel.ingest.camel.signature;

import org.jspecify.annotations.NullMarked;
