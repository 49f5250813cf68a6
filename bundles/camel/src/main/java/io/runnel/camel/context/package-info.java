// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the one Camel context of this product and runs the routes that other bundles bring as
 * services.
 */
@NullMarked
package io.runnel.camel.context;

import org.jspecify.annotations.NullMarked;
