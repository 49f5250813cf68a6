// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.mirror;

import io.runnel.host.RecordRef;
import io.runnel.store.Job;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the mirror of one type of one host has come, kept as a job that never ends.
 *
 * @param job the job; its cursor is the listing's, its count that of back-filled records
 */
public record MirrorJob(Job job) {
  private static final String KIND = "mirror";
  private static final String INSTANCE = "instance";
  private static final String TYPE = "type";
  private static final String FOLLOWING = "following";
  private static final String FEED = "feed";
  private static final String COMPARING = "comparing";
  private static final String COMPARED = "compared";

  /** Whether a job is a mirror's; such a job is no fan-out. */
  public static boolean isMirror(Job job) {
    return job.kind().equals(KIND);
  }

  /** Whether the mirror of a record's type is still being filled. */
  public static boolean isFilling(Collection<Job> jobs, String instance, RecordRef ref) {
    MirrorJob known = find(jobs, instance, ref.tenant(), ref.type());
    return known == null || !known.following();
  }

  static @Nullable MirrorJob find(Collection<Job> jobs, String instance, int tenant, String type) {
    for (Job job : jobs) {
      if (isMirror(job)
          && job.tenant() == tenant
          && instance.equals(job.settings().get(INSTANCE))
          && type.equals(job.settings().get(TYPE))) {
        return new MirrorJob(job);
      }
    }
    return null;
  }

  static MirrorJob begin(long id, int tenant, String instance, String type) {
    return new MirrorJob(
        new Job(id, tenant, KIND, 0, "", 0, Map.of(INSTANCE, instance, TYPE, type)));
  }

  boolean following() {
    return job.settings().containsKey(FOLLOWING);
  }

  /** Where the feed goes on, {@code null} if it was never asked. */
  @Nullable String feed() {
    return text(FEED);
  }

  /** Key of the record after which the comparison goes on, {@code null} if none is under way. */
  @Nullable String comparing() {
    return text(COMPARING);
  }

  Instant compared() {
    return job.settings().get(COMPARED) instanceof Instant at ? at : Instant.EPOCH;
  }

  private @Nullable String text(String name) {
    Object value = job.settings().get(name);
    return value == null ? null : value.toString();
  }

  MirrorJob filled(@Nullable String cursor, int more, Instant now) {
    MirrorJob next = cursor == null ? with(FOLLOWING, true).with(COMPARED, now) : this;
    Job was = next.job;
    return new MirrorJob(
        new Job(
            was.id(),
            was.tenant(),
            KIND,
            0,
            cursor == null ? "" : cursor,
            was.done() + more,
            was.settings()));
  }

  MirrorJob feed(String cursor) {
    return with(FEED, cursor);
  }

  MirrorJob comparing(String after) {
    return with(COMPARING, after);
  }

  MirrorJob compared(Instant now) {
    return with(COMPARING, null).with(COMPARED, now);
  }

  private MirrorJob with(String name, @Nullable Object value) {
    Map<String, Object> settings = new LinkedHashMap<>(job.settings());
    if (value == null) {
      settings.remove(name);
    } else {
      settings.put(name, value);
    }
    return new MirrorJob(
        new Job(job.id(), job.tenant(), KIND, 0, job.cursor(), job.done(), settings));
  }
}
