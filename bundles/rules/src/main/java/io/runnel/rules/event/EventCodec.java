// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.event;

import io.runnel.host.Problem;
import io.runnel.host.RecordEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signatures first. */
public final class EventCodec {
  private EventCodec() {}

  /** What a sender does not say, or may not. */
  public record Defaults(
      int tenant, String hostInstance, Instant receivedAt, Supplier<String> idSupplier) {}

  public static Map<String, Object> write(RecordEvent event) {
    throw new UnsupportedOperationException();
  }

  public static RecordEvent read(Map<String, Object> stored) {
    throw new UnsupportedOperationException();
  }

  /** @return {@code null} if problems were added */
  public static @Nullable RecordEvent readCanonical(
      Map<String, Object> json, Defaults defaults, String pointer, List<Problem> problems) {
    throw new UnsupportedOperationException();
  }
}
