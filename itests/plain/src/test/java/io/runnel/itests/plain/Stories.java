// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.host.WebClient;
import io.runnel.testkit.clock.TestClock;
import java.time.Instant;

/** What several stories share. */
public final class Stories {
  /** A way out that must not be taken. */
  public static final WebClient NO_CALLS =
      request -> {
        throw new AssertionError("no call was wanted, least of all to " + request.uri());
      };

  /** The workflow of the README. */
  public static final String BIG_LEADS = FirstWorkflowStory.BIG_LEADS;

  private Stories() {}

  /** A clock that stands at a plain time. */
  public static TestClock clock() {
    return new TestClock(Instant.parse("2027-03-01T09:00:00Z"));
  }
}
