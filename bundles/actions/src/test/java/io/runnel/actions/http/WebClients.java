// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import io.runnel.host.WebClient;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocketFactory;

/** Clients for tests. */
public final class WebClients {
  private WebClients() {}

  /** One that may call these targets besides public ones. */
  public static WebClient allowing(String... targets) {
    return client(Names.SYSTEM, targets);
  }

  static GuardedWebClient client(Names names, String... targets) {
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new GuardedWebClient(AllowedTargets.of(targets), names, tls);
  }

  static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByName("127.0.0.1");
  }
}
