// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.host;

import io.runnel.host.RecordEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered to an effect.
 *
 * @param events records as they are in the host now, as events
 * @param conflict what had changed on the other side, {@code null} if nothing had
 */
public record Told(List<RecordEvent> events, @Nullable String conflict) {}
