// SPDX-License-Identifier: Apache-2.0
/** A PostgreSQL server for tests. */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.postgres;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
