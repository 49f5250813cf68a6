// SPDX-License-Identifier: Apache-2.0
/** What lives in a Karaf before Runnel comes: a servlet that uses Jackson and Derby. */
@org.jspecify.annotations.NullMarked
package org.example.neighbour;
