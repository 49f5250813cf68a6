// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import java.util.Optional;

/** What a user may do; each role includes those before it (mission row P8). */
public enum Role {
  /** See everything. */
  VIEWER("workflow-viewer"),
  /** Change drafts and records, enrol and unenrol. */
  EDITOR("workflow-editor"),
  /** Switch workflows on and off and delete them. */
  PUBLISHER("workflow-publisher"),
  /** Object types, users, settings. */
  ADMIN("workflow-admin");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The word stored with a user. */
  public String word() {
    return word;
  }

  /** The role with a word; words of other products are none of ours. */
  public static Optional<Role> ofWord(String word) {
    for (Role role : values()) {
      if (role.word.equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
