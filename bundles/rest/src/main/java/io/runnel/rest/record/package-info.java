// SPDX-License-Identifier: Apache-2.0
/** Records over HTTP, and the form in which their values travel. */
@NullMarked
package io.runnel.rest.record;

import org.jspecify.annotations.NullMarked;
