// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.mirror.Mirrors;
import io.runnel.engine.time.Signal;
import io.runnel.host.HostStates;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node at work: its worker thread and the pool of its outbox. */
public final class Node implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final Worker worker;
  private final Thread thread;
  private final OwnedSlots slots;
  private final Mirrors mirrors;
  private final AutoCloseable[] listeners;

  /**
   * @param name the node's name, unique among nodes
   * @param lease how long its leases last without renewal
   * @param effects threads for effects
   * @param limits how much is done at a time
   */
  public record Settings(String name, Duration lease, int effects, Limits limits) {}

  /**
   * @param leases who owns which slot
   * @param pages reads of jobs
   */
  public record Tables(Leases leases, Pages pages) {}

  /** Starts working. */
  public Node(Parts parts, Tables tables, Settings settings, Door door) {
    Leases leases = tables.leases();
    Signal signal = door.signal();
    ExecutorService pool =
        Executors.newFixedThreadPool(settings.effects(), threads("runnel-effect-"));
    this.slots =
        new OwnedSlots(leases, settings.name(), settings.lease(), parts.store().singleProcess());
    Limits limits = settings.limits();
    Outbox outbox = new Outbox(parts, pool, signal, limits.effects());
    Jobs jobs = new Jobs(parts, tables.pages(), limits.part());
    Worker.Wakers wakers = new Worker.Wakers(signal, door.intake(), door.shares());
    this.worker = new Worker(parts, new Worker.Duties(slots, outbox, jobs, limits), wakers);
    this.thread = new Thread(worker, "runnel-worker");
    this.listeners =
        new AutoCloseable[] {leases.onWake(signal::raise), parts.clock().onTurn(signal::raise)};
    parts.kinds().onChange(signal::raise);
    thread.start();
    this.mirrors = new Mirrors(parts, tables.pages(), slots::last);
  }

  /**
   * @param signal ends the worker's sleep
   * @param intake writes from outside
   * @param shares tenants' shares of the live lane
   */
  public record Door(Signal signal, Intake intake, Shares shares) {}

  private static java.util.concurrent.ThreadFactory threads(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> new Thread(task, prefix + count.incrementAndGet());
  }

  /** How its mirrors stand. */
  public HostStates mirrors() {
    return mirrors;
  }

  /** What keeps it from working, {@code null} if nothing does. */
  public @Nullable String trouble() {
    return thread.isAlive() ? worker.trouble() : "the worker has ended";
  }

  /** Ends the batch under way, gives the slots back and lets effects under way come to an end. */
  @Override
  public void close() {
    worker.stop();
    try {
      mirrors.close();
      thread.join(TimeUnit.SECONDS.toMillis(20));
      for (AutoCloseable listener : listeners) {
        listener.close();
      }
      slots.release();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      LOG.warn("the node did not end cleanly: {}", failure.toString());
    }
  }
}
