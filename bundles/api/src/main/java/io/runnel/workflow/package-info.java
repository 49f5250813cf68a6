// SPDX-License-Identifier: Apache-2.0
/**
 * Workflows as documents, and the services through which people and programs write, publish and
 * watch them.
 */
@Export
@Version("1.1.0")
@NullMarked
package io.runnel.workflow;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
