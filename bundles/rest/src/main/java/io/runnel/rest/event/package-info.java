// SPDX-License-Identifier: Apache-2.0
/** Record events over HTTP: the canonical ones, the hooks of hosts, and those kept aside. */
@NullMarked
package io.runnel.rest.event;

import org.jspecify.annotations.NullMarked;
