// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What a hook knows of its caller.
 *
 * @param key the secret that both know; never empty
 * @param name header or parameter in which the proof comes, empty for the scheme's own
 * @param publicUrl the URL as the host calls it, empty if it is not set
 * @param window how far the time of sending may be from now
 * @param clock tells the real time
 */
public record Credentials(
    String key, String name, String publicUrl, Duration window, InstantSource clock) {

  String nameOr(String own) {
    return name.isEmpty() ? own : name;
  }

  /** The secret is never shown. */
  @Override
  public String toString() {
    return "Credentials[" + name + "]";
  }
}
