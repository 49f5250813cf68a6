// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one guarded way out over HTTP, for every kind that calls the outside world. It refuses
 * loopback, link-local and private addresses unless the administrator opened that host and port;
 * addresses are checked after the name was resolved and again on each redirect (case B62). Called
 * from outbox threads, outside any transaction.
 */
@ProviderType
public interface WebClient {
  /**
   * Sends one request and waits for the answer.
   *
   * @throws IOException if no answer came
   * @throws Refusal {@code INVALID} for an address that is not allowed; nothing was sent
   */
  Answer send(Request request) throws IOException, InterruptedException;

  /**
   * @param method for instance POST
   * @param uri http or https
   * @param headers by name
   * @param body may be empty
   * @param timeout longest wait for the whole answer
   */
  record Request(
      String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {}

  /**
   * @param status HTTP status
   * @param headers the first value of each header, by lower-case name
   * @param body at most 64 KiB; the rest is dropped
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {}
}
