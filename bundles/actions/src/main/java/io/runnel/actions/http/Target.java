// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import io.runnel.host.Refusal;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a URL leads.
 *
 * @param secure whether by TLS
 * @param host name or address in lower case, without brackets
 * @param port the port
 * @param path path and query as they are sent
 */
record Target(boolean secure, String host, int port, String path) {
  /** One message for all, so that nobody learns what is there (case B62). */
  private static final String NOT_ALLOWED =
      "this address is not allowed; an administrator can open it by host and port under '"
          + HttpSettings.PID
          + "', allow";

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)\\]|([^\\[\\]:@/]+))(?::([0-9]{0,5}))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,253}");

  /** Systems read 0x7f.1, 017700000001 and 2130706433 as addresses too. */
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  private static final Pattern DOTTED =
      Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");

  /**
   * Reads a URL.
   *
   * @throws Refusal {@code INVALID} if nothing could be called by it
   */
  static Target of(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (!secure && !scheme.equals("http")) {
      throw invalid("only http and https can be called");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      throw invalid("a URL with a user in it is not called; put credentials into a header");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw refused();
    }
    String host = parts.group(1) == null ? name(parts.group(2)) : parts.group(1);
    return new Target(secure, host, port(parts.group(3), secure), path(uri));
  }

  private static String name(String text) {
    String name;
    try {
      name = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException wrong) {
      throw refused();
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    boolean oddAddress = NUMERIC.matcher(name).matches() && !DOTTED.matcher(name).matches();
    if (oddAddress || !NAME.matcher(name).matches()) {
      throw refused();
    }
    return name;
  }

  private static int port(String text, boolean secure) {
    if (text == null || text.isEmpty()) {
      return secure ? 443 : 80;
    }
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65535) {
      throw refused();
    }
    return port;
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Whether credentials meant for one may be sent to the other. */
  boolean isSameOrigin(Target other) {
    return secure == other.secure && host.equals(other.host) && port == other.port;
  }

  static Refusal refused() {
    return invalid(NOT_ALLOWED);
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Reason.INVALID, message);
  }
}
