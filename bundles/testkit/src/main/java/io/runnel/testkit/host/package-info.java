// SPDX-License-Identifier: Apache-2.0
/** The contract tests of hosts, and a host in memory to try workflows with. */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
