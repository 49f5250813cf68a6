// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import io.runnel.host.RecordRef;
import java.time.Instant;

/**
 * A record in a static list.
 *
 * @param list id of the list
 * @param ref the record
 * @param since when it was put in
 */
public record ListMember(long list, RecordRef ref, Instant since) {}
