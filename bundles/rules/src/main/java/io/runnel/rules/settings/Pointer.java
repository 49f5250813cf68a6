// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

/** JSON pointers as RFC 6901 writes them. */
public final class Pointer {
  private Pointer() {}

  /** The pointer to a member. */
  public static String to(String above, String member) {
    return above + "/" + member.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to an element. */
  public static String to(String above, int index) {
    return above + "/" + index;
  }

  /** The pointer to what holds the member or element. */
  static String above(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
