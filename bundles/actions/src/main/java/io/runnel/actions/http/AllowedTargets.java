// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be called: public addresses, and what the administrator opened.
 *
 * @param names lower-case {@code host:port}
 * @param addresses single addresses with their port
 * @param networks ranges, with every port
 */
record AllowedTargets(Set<String> names, Set<InetSocketAddress> addresses, List<Network> networks) {
  private static final Logger LOG = LoggerFactory.getLogger(AllowedTargets.class);
  private static final Pattern ENTRY =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9._-]+)):([0-9]{1,5})");

  /**
   * Reads the entries; one that cannot be read is logged and opens nothing. A text may hold
   * several, with commas between them, since a configuration file has no other way to write a list.
   */
  static AllowedTargets of(String... entries) {
    AllowedTargets allowed =
        new AllowedTargets(new HashSet<>(), new HashSet<>(), new ArrayList<>());
    for (String entry : String.join(",", entries).split("[,\\s]+")) {
      try {
        allowed.add(entry);
      } catch (IllegalArgumentException wrong) {
        LOG.error("{}: allow: {}; the entry opens nothing", HttpSettings.PID, wrong.getMessage());
      }
    }
    return allowed;
  }

  private void add(String entry) {
    if (entry.isEmpty()) {
      return;
    }
    if (entry.indexOf('/') >= 0) {
      networks.add(Network.parse(entry));
      return;
    }
    Matcher parts = ENTRY.matcher(entry);
    int port = parts.matches() ? Integer.parseInt(parts.group(3)) : 0;
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "'" + entry + "' is neither host:port, such as 127.0.0.1:9000, nor a range of addresses");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    if (Network.isLiteral(host)) {
      addresses.add(new InetSocketAddress(Network.literal(host), port));
    } else {
      names.add(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
  }

  /**
   * Whether a connection to an address that a name was resolved to is allowed.
   *
   * @param host the name in lower case
   */
  boolean permits(String host, int port, InetAddress address) {
    return PublicAddresses.contains(address)
        || names.contains(host + ":" + port)
        || addresses.contains(new InetSocketAddress(address, port))
        || networks.stream().anyMatch(network -> network.contains(address));
  }
}
