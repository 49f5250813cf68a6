// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses belong to the public internet, by the registries of special-purpose addresses
 * (RFC 6890). Of IPv6 only the range that is given out is public, so that new special ranges are
 * refused without a change here.
 */
final class PublicAddresses {
  private static final List<Network> SPECIAL_4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final Network GIVEN_OUT_6 = Network.parse("2000::/3");
  private static final List<Network> SPECIAL_6 =
      networks("2001::/23", "2001:db8::/32", "3fff::/20");

  /** Ranges with an IPv4 address inside, which is the one that is reached in the end. */
  private static final Network TRANSLATED = Network.parse("64:ff9b::/96");

  private static final Network TUNNELLED = Network.parse("2002::/16");

  private PublicAddresses() {}

  /** An IPv4 address written as IPv6 is an IPv4 address to Java already. */
  static boolean contains(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_4.stream().noneMatch(network -> network.contains(address));
    }
    InetAddress inside = inside(address);
    if (inside != null) {
      return contains(inside);
    }
    return GIVEN_OUT_6.contains(address)
        && SPECIAL_6.stream().noneMatch(network -> network.contains(address));
  }

  private static @Nullable InetAddress inside(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      return part(address, 12);
    }
    return TUNNELLED.contains(address) ? part(address, 2) : null;
  }

  private static InetAddress part(InetAddress address, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::parse).toList();
  }
}
