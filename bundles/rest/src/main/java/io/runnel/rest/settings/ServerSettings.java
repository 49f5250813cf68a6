// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.settings;

/**
 * Where and how the server listens.
 *
 * @param host address to bind to; {@code 127.0.0.1} keeps other machines out
 * @param port TCP port, 0 for any free one
 * @param publicUrl the address people and hosts use when a proxy stands in front, or empty
 * @param maxBodyBytes longest request body that is read
 */
public record ServerSettings(String host, int port, String publicUrl, long maxBodyBytes) {
  /** Refuses settings that cannot work, naming the one to mend. */
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
    if (maxBodyBytes < 1 || maxBodyBytes > Integer.MAX_VALUE - 8L) {
      throw new IllegalArgumentException(
          "maxBodyBytes must be 1 to 2147483639, not " + maxBodyBytes);
    }
    if (!publicUrl.isEmpty() && !publicUrl.matches("https?://[^?#]+")) {
      throw new IllegalArgumentException(
          "publicUrl must be empty or start with http:// or https://, not '" + publicUrl + "'");
    }
  }

  /** Whether browsers reach us over TLS, so that cookies must not travel without it. */
  public boolean isPublicOverTls() {
    return publicUrl.startsWith("https://");
  }
}
