// SPDX-License-Identifier: Apache-2.0
/** Runs the routes that a user writes as YAML files into a folder. */
@NullMarked
package io.runnel.camel.routes;

import org.jspecify.annotations.NullMarked;
