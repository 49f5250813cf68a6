// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a name. */
@FunctionalInterface
interface Names {
  /** As the system resolves them. */
  Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** All its addresses; a literal address is its own. */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
