// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what changed in a host. Telling a change twice is harmless, since what equals the
 * mirror is no event; leaving one out is not. So a host whose time stamps may become visible late
 * looks back by an overlap.
 *
 * @param changes oldest first, several of one record in their order
 * @param cursor where to go on; at most 500 characters
 * @param more whether there is more to be had at once
 */
public record Feed(List<HostChange> changes, String cursor, boolean more) {

  /**
   * @param tenant whose records
   * @param type the object type's id
   * @param cursor what the part before answered; {@code null} asks for no changes, only for the
   *     cursor of now
   * @param limit most records, 1 to 1,000
   */
  public record Request(int tenant, String type, @Nullable String cursor, int limit) {}
}
