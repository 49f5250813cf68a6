// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.event;

import io.runnel.host.Receipt;
import java.util.List;

/**
 * What became of the events of one call.
 *
 * @param items one receipt for each event, in order
 */
public record Receipts(List<Receipt> items) {}
