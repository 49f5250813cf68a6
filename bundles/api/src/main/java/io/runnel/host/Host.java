// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The system that masters the records of some object types. A bundle registers one service per host
 * instance, with the service property {@code runnel.host.instance}. Engine threads call it outside
 * any transaction, several at once; each call may block on the network, but must end within its own
 * time-out. Every method may throw {@link HostFailure}, which says whether trying again helps;
 * anything else that is thrown counts as transient. {@code docs/extend/host.md} shows one.
 */
@ConsumerType
public interface Host {
  /** Name of the instance that keeps records in our own store. */
  String EMBEDDED = "embedded";

  /** What a host can do. The engine asks before it calls, and does without where it can. */
  enum Capability {
    /** Its records live in our store: engine commits write them. */
    EMBEDDED,
    /** Records can be read by id. */
    READ,
    /** Records can be changed. */
    WRITE,
    /** All records of a type can be listed: without it there is no back-fill. */
    LIST,
    /** A listing can be narrowed by values of properties. */
    SEARCH,
    /** It tells what changed since a cursor: without it only hooks keep the mirror. */
    FEED,
    /** Its feed tells of deletions: without it the engine compares ids from time to time. */
    FEED_DELETES,
    /** Its feed tells values from before a change. */
    OLD_VALUES,
    /** Its records have versions, and a write is refused unless the expected one holds. */
    VERSIONS
  }

  /** The instance's name, unique and stable. */
  String instance();

  /** What it can do; constant while the service lives. */
  Set<Capability> capabilities();

  /** Whether it masters this type of this tenant. Called often; asks nobody. */
  boolean masters(int tenant, String type);

  /** The types that it masters, with the properties that it knows of each. Asks nobody. */
  default List<HostType> types() {
    return List.of();
  }

  /**
   * Reads records; those that do not exist are left out. A remote host answers its own version in
   * {@link StoredRecord#version()} (0 for none), the time of the last change in {@link
   * StoredRecord.Facts#hostTime()}, and the properties that its {@link HostType} names.
   *
   * @param refs at most 1,000
   * @throws Refusal {@code UNAVAILABLE} if the host does not answer
   */
  List<StoredRecord> read(List<RecordRef> refs);

  /** Which of these records exist; a host that can tell without reading them says so here. */
  default Set<RecordRef> existing(List<RecordRef> refs) {
    return read(refs).stream().map(StoredRecord::ref).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lists records in an order that no change disturbs (by id), so that a back-fill can go on where
   * it stopped. Needs {@code LIST}.
   */
  default Page<StoredRecord> list(Listing listing) {
    throw HostFailure.permanent(instance() + " cannot list its records");
  }

  /** What changed since a cursor. Needs {@code FEED}. */
  default Feed changes(Feed.Request request) {
    throw HostFailure.permanent(instance() + " does not tell what changed");
  }

  /** How often the engine asks; may change while the service lives. */
  default Rhythm rhythm() {
    return Rhythm.USUAL;
  }

  /**
   * Writes in order. The engine hands a remote host only {@code SET} and {@code CLEAR}, with values
   * of their properties' types, and as {@code expectedVersion} what {@link #read} answered before;
   * with {@code CREATE} the host may give an id of its own, which the answer tells. The host marks
   * its writes with {@link Origin#correlationId()} if it can, so that its own event about them is
   * recognised.
   *
   * @return one answer per write, with the record as written; a host without {@code WRITE} answers
   *     {@code UNSUPPORTED}
   * @throws HostFailure if nothing was written, or it is not known what was
   */
  List<WriteAnswer> write(List<RecordWrite> writes, Origin origin);
}
