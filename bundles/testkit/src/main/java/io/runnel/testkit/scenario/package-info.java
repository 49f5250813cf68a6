// SPDX-License-Identifier: Apache-2.0
/**
 * A whole workflow in a plain unit test: kinds, records in memory, and a clock that the test turns.
 */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.scenario;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
