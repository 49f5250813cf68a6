// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from, for breaking loops (design section 6, cases B31 and B32).
 *
 * @param source the system or connection that sent it
 * @param correlationId token that the sender echoes, if any
 * @param depth how many workflow hops led here without a wait; 0 for a change from outside
 * @param workflow id of our workflow that wrote, 0 if none did
 * @param enrolment id of our enrolment that wrote, 0 if none did
 */
public record Origin(
    String source, @Nullable String correlationId, int depth, long workflow, long enrolment) {

  /** Begins the token under which our writes go to a host. */
  public static final String TOKEN = "runnel:";

  /** A change from outside. */
  public static Origin outside(String source) {
    return new Origin(source, null, 0, 0, 0);
  }

  /** Whether an enrolment of ours made this change. */
  public boolean isOurs() {
    return enrolment != 0;
  }

  /** Whether a host tells of a write of ours: it echoes our token. */
  public boolean isEcho() {
    return !isOurs() && correlationId != null && correlationId.startsWith(TOKEN);
  }
}
