// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.RecordEvent;
import io.runnel.rules.text.Tokens;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a record is looked at, and what is known beyond its properties.
 *
 * @param tokens looks up the tokens in criteria, besides those of the record itself
 * @param zone zone of dates that are compared with instants
 * @param event the event that is being looked at, {@code null} if there is none
 * @param unknown properties whose value is not known
 * @param blank properties known to be blank
 * @param links what was loaded of its surroundings
 * @param linksBefore the same before the event
 */
public record View(
    Tokens tokens,
    ZoneId zone,
    @Nullable RecordEvent event,
    Set<String> unknown,
    Set<String> blank,
    Links links,
    Links linksBefore) {

  /** No tokens, UTC, no event. */
  public static final View PLAIN =
      new View(Tokens.NONE, ZoneOffset.UTC, null, Set.of(), Set.of(), Links.NONE, Links.NONE);

  View withTokens(Tokens other) {
    return new View(other, zone, event, unknown, blank, links, linksBefore);
  }

  View withZone(ZoneId other) {
    return new View(tokens, other, event, unknown, blank, links, linksBefore);
  }

  View knowing(Set<String> nowUnknown, Set<String> nowBlank) {
    return new View(
        tokens, zone, event, Set.copyOf(nowUnknown), Set.copyOf(nowBlank), links, linksBefore);
  }

  View withEvent(@Nullable RecordEvent other) {
    return new View(tokens, zone, other, unknown, blank, links, linksBefore);
  }

  View withLinks(Links now, Links before) {
    return new View(tokens, zone, event, unknown, blank, now, before);
  }
}
