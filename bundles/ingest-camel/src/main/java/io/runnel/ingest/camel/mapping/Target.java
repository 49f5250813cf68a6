// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.kind.Property;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a hook's configuration fixes, and what is there now.
 *
 * @param tenant whose records they are
 * @param hostInstance name of the host that calls
 * @param event what the calls are about, where the payload does not tell
 * @param currency of amounts that come without one, empty if none is set
 * @param map how the host's types and fields are called here
 * @param properties by tenant and object type
 * @param receivedAt now
 */
public record Target(
    int tenant,
    String hostInstance,
    String event,
    String currency,
    FieldMap map,
    BiFunction<Integer, String, Optional<Map<String, Property>>> properties,
    Instant receivedAt) {}
