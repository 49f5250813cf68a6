// SPDX-License-Identifier: Apache-2.0
/** All tables, on Derby and PostgreSQL; see {@code io.runnel.store} for the contract. */
@NullMarked
package io.runnel.store.jdbc;

import org.jspecify.annotations.NullMarked;
