// SPDX-License-Identifier: Apache-2.0
/** Topics of Kafka whose messages are events. */
@NullMarked
package io.runnel.ingest.camel.kafka;

import org.jspecify.annotations.NullMarked;
