// SPDX-License-Identifier: Apache-2.0
/** A Kafka broker for tests. */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.kafka;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
