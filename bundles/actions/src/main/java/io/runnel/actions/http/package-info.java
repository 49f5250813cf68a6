// SPDX-License-Identifier: Apache-2.0
/**
 * The guarded way out over HTTP: addresses are checked after the name was resolved, and the
 * connection goes to the address that was checked.
 */
@NullMarked
package io.runnel.actions.http;

import org.jspecify.annotations.NullMarked;
