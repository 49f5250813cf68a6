// SPDX-License-Identifier: Apache-2.0
/**
 * What the stories run on: a distribution, a stock Karaf, an HTTP client and a server that records.
 */
@org.jspecify.annotations.NullMarked
package io.runnel.itests.harness;
