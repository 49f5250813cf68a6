// SPDX-License-Identifier: Apache-2.0
/**
 * Records, what happens to them, and the ways in and out of the host that masters them. Hosts and
 * ways in implement {@link io.runnel.host.Host} and call {@link io.runnel.host.Inbox}.
 */
@Export
@Version("1.1.0")
@NullMarked
package io.runnel.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
