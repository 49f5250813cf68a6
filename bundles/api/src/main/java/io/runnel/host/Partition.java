// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The frozen map from a record's address to one of 256 partitions: CRC-32C over the UTF-8 bytes of
 * {@link RecordRef#key()}, modulo 256. It is part of every stored key and of the Kafka partition
 * mapping, so it never changes; test vectors hold it.
 */
public final class Partition {

  /** Number of partitions. */
  public static final int COUNT = 256;

  private Partition() {}

  /** The partition of a record. */
  public static int of(RecordRef record) {
    CRC32C sum = new CRC32C();
    sum.update(record.key().getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % COUNT);
  }

  /**
   * The slot of a record in a store with the given number of slots.
   *
   * @param slots a divisor of 256, fixed when the database is made
   */
  public static int slot(RecordRef record, int slots) {
    return of(record) / (COUNT / slots);
  }
}
