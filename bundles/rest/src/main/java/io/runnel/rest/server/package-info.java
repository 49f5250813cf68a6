// SPDX-License-Identifier: Apache-2.0
/**
 * The embedded server: where it listens, how it starts and stops, and what every answer carries.
 */
@NullMarked
package io.runnel.rest.server;

import org.jspecify.annotations.NullMarked;
