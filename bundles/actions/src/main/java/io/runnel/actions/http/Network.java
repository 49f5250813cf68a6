// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses.
 *
 * @param address its first address
 * @param bits how many leading bits all of them share
 */
record Network(InetAddress address, int bits) {

  /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}. */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress address = literal(text.substring(0, slash));
      int bits = Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= address.getAddress().length * 8) {
        return new Network(address, bits);
      }
    } catch (IllegalArgumentException wrong) {
      // told below in words that name the whole text
    }
    throw new IllegalArgumentException("'" + text + "' is no range such as 10.1.0.0/16");
  }

  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is an address and no name. */
  static boolean isLiteral(String text) {
    return text.indexOf(':') >= 0 || text.matches("[0-9]+(\\.[0-9]+){3}");
  }

  /** Reads an address without asking anybody for a name. */
  static InetAddress literal(String text) {
    try {
      if (isLiteral(text)) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException wrong) {
      // told below
    }
    throw new IllegalArgumentException("'" + text + "' is no IP address");
  }
}
