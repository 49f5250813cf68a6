// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * The address of one record: tenant, object type and id. Two addresses are equal when all three
 * are, letter by letter.
 *
 * @param tenant the tenant's number; the first tenant is 1
 * @param type the object type's id, for instance {@code contact}; never contains a slash
 * @param id the record's id as the host writes it; always text, whatever the host uses; without
 *     control characters and blanks at its ends, which databases do not compare alike
 */
public record RecordRef(int tenant, String type, String id) {

  /** Longest key that a store must hold, in characters. */
  public static final int MAX_KEY_LENGTH = 400;

  /** Checks the three parts. */
  public RecordRef {
    if (tenant < 1) {
      throw new IllegalArgumentException("tenant must be 1 or more, not " + tenant);
    }
    if (type.isEmpty() || type.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "object type '" + type + "' is empty or has a slash in it");
    }
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a record id must not be empty");
    }
    if (!id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a record id must not begin or end with a blank, nor hold a control character");
    }
    if (type.length() + id.length() + 12 > MAX_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "the address of a record is longer than " + MAX_KEY_LENGTH + " characters");
    }
  }

  /** The address as one text, {@code tenant/type/id}; stores use it as the record's key. */
  public String key() {
    return tenant + "/" + type + "/" + id;
  }

  /** Reads back what {@link #key()} wrote. */
  public static RecordRef ofKey(String key) {
    int first = key.indexOf('/');
    int second = key.indexOf('/', first + 1);
    if (first < 1 || second < 0) {
      throw new IllegalArgumentException("'" + key + "' is not tenant/type/id");
    }
    int tenant = Integer.parseInt(key.substring(0, first));
    return new RecordRef(tenant, key.substring(first + 1, second), key.substring(second + 1));
  }

  /** The record's partition, 0 to 255; see {@link Partition}. */
  public int partition() {
    return Partition.of(this);
  }
}
