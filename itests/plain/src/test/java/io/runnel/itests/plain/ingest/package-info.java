// SPDX-License-Identifier: Apache-2.0
/** Ways in other than HTTP, with a real engine and real brokers and files. */
@NullMarked
package io.runnel.itests.plain.ingest;

import org.jspecify.annotations.NullMarked;
