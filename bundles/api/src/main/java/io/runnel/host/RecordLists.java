// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Static lists, as people and programs see and change them (mission rows M4, T8). REST and the
 * shell call it in their own threads; each call is a transaction of its own.
 */
@ProviderType
public interface RecordLists {
  /**
   * Makes an empty list.
   *
   * @throws Refusal {@code INVALID} for an empty name or an object type that is not there
   */
  RecordList create(int tenant, String name, String objectType);

  /** Gives a list another name; {@code NOT_FOUND} if there is none. */
  RecordList rename(int tenant, String id, String name);

  /** The list with an id; {@code NOT_FOUND} if there is none. */
  RecordList get(int tenant, String id);

  /** Lists, newest first. */
  Page<RecordList> all(int tenant, PageRequest page);

  /** Takes a list away; its members get no event. */
  void drop(int tenant, String id);

  /**
   * Puts records in lists and takes them out, all of them or none; each gets an event.
   *
   * @param changes at most 1,000
   * @throws Refusal {@code INVALID} with pointers such as {@code /3} for a list or a record that is
   *     not there; {@code BUSY} if others change the same all the time
   */
  void change(List<ListChange> changes, Actor actor);

  /** Members of a list, by address. */
  Page<RecordRef> members(int tenant, String id, PageRequest page);
}
