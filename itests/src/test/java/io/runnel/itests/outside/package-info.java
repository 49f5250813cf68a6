// SPDX-License-Identifier: Apache-2.0
/**
 * Stories of the distribution, told from outside: over HTTP, the shell, the deploy folder, a kill.
 */
@org.jspecify.annotations.NullMarked
package io.runnel.itests.outside;
