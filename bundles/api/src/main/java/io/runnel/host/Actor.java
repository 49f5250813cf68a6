// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event.
 *
 * @param kind what sort of actor
 * @param id its id in the host, if told
 */
public record Actor(Kind kind, @Nullable String id) {
  /** Nobody was named. */
  public static final Actor UNKNOWN = new Actor(Kind.UNKNOWN, null);

  /** Sorts of actors. */
  public enum Kind {
    /** A person. */
    USER,
    /** A program with a key of its own. */
    API,
    /** Another product that is connected to the host. */
    INTEGRATION,
    /** A workflow of ours. */
    WORKFLOW,
    /** The host itself. */
    SYSTEM,
    /** Not told. */
    UNKNOWN
  }

  /** A person of the host. */
  public static Actor user(String id) {
    return new Actor(Kind.USER, id);
  }
}
