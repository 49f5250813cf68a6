// SPDX-License-Identifier: Apache-2.0
/** Where and how the server listens. */
@NullMarked
package io.runnel.rest.settings;

import org.jspecify.annotations.NullMarked;
