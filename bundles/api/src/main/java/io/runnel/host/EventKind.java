// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * What happened to a record. The set is open only under {@code custom:}.
 *
 * @param name one of the constants' names, or {@code custom:} and a name of the sender's
 */
public record EventKind(String name) {
  private static final java.util.Set<String> NAMES =
      java.util.Set.of(
          "created",
          "updated",
          "deleted",
          "restored",
          "merged",
          "associated",
          "dissociated",
          "erased",
          "gap");

  /** The record came into being. */
  public static final EventKind CREATED = new EventKind("created");

  /** Properties of the record changed. */
  public static final EventKind UPDATED = new EventKind("updated");

  /** The record was deleted in the host. */
  public static final EventKind DELETED = new EventKind("deleted");

  /** A deleted record came back. */
  public static final EventKind RESTORED = new EventKind("restored");

  /** Other records were merged into this one. */
  public static final EventKind MERGED = new EventKind("merged");

  /** The record was associated with another. */
  public static final EventKind ASSOCIATED = new EventKind("associated");

  /** An association of the record ended. */
  public static final EventKind DISSOCIATED = new EventKind("dissociated");

  /** The record's data must be forgotten. */
  public static final EventKind ERASED = new EventKind("erased");

  /** The host lost events: the record must be read again. */
  public static final EventKind GAP = new EventKind("gap");

  /** Prefix of the kinds that senders name themselves. */
  public static final String CUSTOM = "custom:";

  /** Refuses a name outside the list. */
  public EventKind {
    boolean custom = name.startsWith(CUSTOM) && name.length() > CUSTOM.length();
    if (!custom && !NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is no event kind; use created, updated, deleted … or custom:<name>");
    }
  }

  /** A sender's own event, for instance {@code custom("form.submitted")}. */
  public static EventKind custom(String name) {
    return new EventKind(CUSTOM + name);
  }

  /** Whether the sender named this kind. */
  public boolean isCustom() {
    return name.startsWith(CUSTOM);
  }
}
