// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change that a host's feed tells.
 *
 * @param kind updated or deleted; whether an updated record is a new one, the engine knows
 * @param record the record after the change, {@link StoredRecord.Facts#hostTime()} telling when; of
 *     a deleted one the address and the time
 * @param before the properties before, {@code null} if the host does not tell
 * @param actor who changed it
 * @param own whether the login that Runnel uses changed it
 */
public record HostChange(
    EventKind kind,
    StoredRecord record,
    @Nullable Map<String, Object> before,
    Actor actor,
    boolean own) {}
