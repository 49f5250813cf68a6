// SPDX-License-Identifier: Apache-2.0
/** Stories of the engine on real databases in a plain JVM; each names its case or mission row. */
@NullMarked
package io.runnel.itests.plain;

import org.jspecify.annotations.NullMarked;
