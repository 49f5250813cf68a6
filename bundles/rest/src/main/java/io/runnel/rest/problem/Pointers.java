// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

/** JSON pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** A pointer to a member below another. */
  public static String member(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
