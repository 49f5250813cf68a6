// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

/**
 * The right to write a slot.
 *
 * @param slot the slot
 * @param epoch counts up each time the slot changes hands; a commit under another epoch is fenced
 */
public record Lease(int slot, long epoch) {}
