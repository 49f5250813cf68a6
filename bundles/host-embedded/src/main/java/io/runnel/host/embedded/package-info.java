// SPDX-License-Identifier: Apache-2.0
/** The host for records that live in our own store. */
@NullMarked
package io.runnel.host.embedded;

import org.jspecify.annotations.NullMarked;
