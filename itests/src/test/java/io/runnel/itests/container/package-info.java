// SPDX-License-Identifier: Apache-2.0
/** Stories of a Karaf that is not ours: it comes to have Runnel, and loses it again. */
@org.jspecify.annotations.NullMarked
package io.runnel.itests.container;
