// SPDX-License-Identifier: Apache-2.0
/** One call of a kind in a plain unit test: a record and a step as the engine would hand them. */
@Export
@Version("1.0.0")
@NullMarked
package io.runnel.testkit.kind;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
