// SPDX-License-Identifier: Apache-2.0
/** A running server for tests, with services that the test sets. */
package io.runnel.rest.site;
