// SPDX-License-Identifier: Apache-2.0
/** Time that a test turns. */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.clock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
