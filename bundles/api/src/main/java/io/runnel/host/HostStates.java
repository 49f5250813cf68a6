// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** How the mirrors of remote hosts stand, for operators. Cheap; asks nobody. */
@ProviderType
public interface HostStates {
  /**
   * The mirror of one type of one host, as this node knows it.
   *
   * @param instance the host's instance
   * @param tenant whose records
   * @param type the object type
   * @param phase what is being done
   * @param filled records back-filled so far
   * @param answeredAt when the host last answered, {@code null} if it has not yet
   * @param failure why it could not be asked last time, {@code null} if it could
   */
  record State(
      String instance,
      int tenant,
      String type,
      Phase phase,
      long filled,
      @Nullable Instant answeredAt,
      @Nullable String failure) {}

  /** What is done about a mirror. */
  enum Phase {
    /** Another node looks after it, or it has not begun. */
    ELSEWHERE,
    /** Records are being read for the first time. */
    BACK_FILL,
    /** The host is asked for changes from time to time. */
    FOLLOWING
  }

  /** All mirrors of the hosts now registered. */
  List<State> states();
}
