// SPDX-License-Identifier: Apache-2.0
/**
 * The contract of a store as tests: one class per topic. Whoever writes a store extends each of
 * them, answers {@link StoreParts}, and has a store that the engine can rely on.
 */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
