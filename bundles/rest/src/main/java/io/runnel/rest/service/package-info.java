// SPDX-License-Identifier: Apache-2.0
/** Services of other bundles, which may come and go while the server runs. */
@NullMarked
package io.runnel.rest.service;

import org.jspecify.annotations.NullMarked;
