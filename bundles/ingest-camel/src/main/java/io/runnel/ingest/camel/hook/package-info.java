// SPDX-License-Identifier: Apache-2.0
/** Hooks of hosts: their configuration, their formats and their maps. */
@NullMarked
package io.runnel.ingest.camel.hook;

import org.jspecify.annotations.NullMarked;
