// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The system that masters the records of some object types. A bundle registers one service per host
 * instance. Engine threads call it outside any transaction.
 */
@ConsumerType
public interface Host {
  /** Name of the instance that keeps records in our own store. */
  String EMBEDDED = "embedded";

  /** What a host can do. */
  enum Capability {
    /** Its records live in our store: engine commits write them. */
    EMBEDDED,
    /** Records can be read by id. */
    READ,
    /** Records can be changed. */
    WRITE
  }

  /** The instance's name, unique and stable. */
  String instance();

  /** What it can do; constant while the service lives. */
  Set<Capability> capabilities();

  /** Whether it masters this type of this tenant. */
  boolean masters(int tenant, String type);

  /**
   * Reads records; those that do not exist are left out.
   *
   * @throws Refusal {@code UNAVAILABLE} if the host does not answer
   */
  List<StoredRecord> read(List<RecordRef> refs);

  /**
   * Writes in order.
   *
   * @return one answer per write; a host without {@code WRITE} answers {@code UNSUPPORTED}
   */
  List<WriteAnswer> write(List<RecordWrite> writes, Origin origin);
}
