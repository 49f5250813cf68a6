// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.burst.WriteRequest;
import io.runnel.engine.work.Intake;
import io.runnel.host.Actor;
import io.runnel.host.Host;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.Refusal;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.store.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records for people and programs; see {@link Records}. On a single-process store
 * a write joins the next batch; elsewhere it is a short transaction of its own (design section
 * 7.7).
 */
public final class RecordDesk implements Records {
  private static final long PATIENCE_SECONDS = 60;

  private final Parts parts;
  private final Pages pages;
  private final Intake intake;
  private final ShortWrites shortWrites;
  private final RecordSearch search;

  /** With the way into the next batch. */
  public RecordDesk(Parts parts, Pages pages, Intake intake) {
    this.parts = parts;
    this.pages = pages;
    this.intake = intake;
    this.shortWrites = new ShortWrites(parts);
    this.search = new RecordSearch(parts.kinds(), pages);
  }

  @Override
  public List<WriteAnswer> write(List<RecordWrite> writes, Actor actor) {
    if (writes.isEmpty()) {
      return List.of();
    }
    RecordRef first = writes.get(0).ref();
    parts.publisher().current();
    Host remote = parts.hosts().remote(first.tenant(), first.type());
    if (remote != null) {
      return new RemoteWrites(parts, remote).write(writes, actor);
    }
    return parts.store().singleProcess()
        ? join(writes, actor)
        : writes.stream().map(write -> shortWrites.write(write, actor)).toList();
  }

  private List<WriteAnswer> join(List<RecordWrite> writes, Actor actor) {
    WriteRequest request = new WriteRequest(List.copyOf(writes), actor, new CompletableFuture<>());
    intake.offer(request);
    try {
      return request.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new Refusal(Refusal.Reason.UNAVAILABLE, "the write failed: " + failure.getCause());
    } catch (TimeoutException late) {
      throw new Refusal(
          Refusal.Reason.UNAVAILABLE,
          "no answer within " + PATIENCE_SECONDS + " s; it is not known whether it was written");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.UNAVAILABLE, "interrupted");
    }
  }

  @Override
  public Optional<StoredRecord> read(RecordRef ref) {
    Map<RecordRef, StoredRecord> found = parts.store().records(List.of(ref));
    return Optional.ofNullable(found.get(ref)).filter(record -> !record.facts().deleted());
  }

  @Override
  public Page<StoredRecord> search(Search wanted, PageRequest page) {
    parts.publisher().current();
    return search.find(wanted, page);
  }

  @Override
  public Page<PropertyVersion> history(RecordRef ref, @Nullable String property, PageRequest page) {
    return pages.propertyHistory(ref, property, page);
  }

  @Override
  public String newId() {
    return Long.toString(parts.ids().next());
  }
}
