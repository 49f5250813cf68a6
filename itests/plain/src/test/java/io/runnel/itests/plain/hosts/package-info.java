// SPDX-License-Identifier: Apache-2.0
/** Stories of records that another system masters. */
@NullMarked
package io.runnel.itests.plain.hosts;

import org.jspecify.annotations.NullMarked;
