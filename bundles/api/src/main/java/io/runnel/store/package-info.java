// SPDX-License-Identifier: Apache-2.0
/**
 * What the engine keeps, and the contract of whoever keeps it. A store implements these interfaces
 * and passes the contract tests of the testkit; nobody else writes product data.
 */
@Export
@Version("1.1.0")
@NullMarked
package io.runnel.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
