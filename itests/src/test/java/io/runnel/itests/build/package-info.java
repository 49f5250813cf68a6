// SPDX-License-Identifier: Apache-2.0
/**
 * What the build asks of the sources themselves: their sizes, their names and what they may call.
 */
package io.runnel.itests.build;
