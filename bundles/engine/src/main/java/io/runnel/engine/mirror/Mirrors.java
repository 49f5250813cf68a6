// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.mirror;

import io.runnel.engine.burst.Parts;
import io.runnel.engine.time.Signal;
import io.runnel.host.Host;
import io.runnel.host.HostStates;
import io.runnel.host.HostType;
import io.runnel.host.Partition;
import io.runnel.store.Lease;
import io.runnel.store.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All mirrors of a node, in one thread of its own: a host that is slow holds up other mirrors,
 * never the worker. A node steps the mirrors whose slots it owns.
 */
public final class Mirrors implements Runnable, HostStates, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mirrors.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final Parts parts;
  private final Pages pages;
  private final Supplier<List<Lease>> leases;
  private final Signal signal = new Signal();
  private final AutoCloseable turns;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile List<Mirror> mirrors = List.of();

  /**
   * Starts the thread.
   *
   * @param leases slots owned now
   */
  public Mirrors(Parts parts, Pages pages, Supplier<List<Lease>> leases) {
    this.parts = parts;
    this.pages = pages;
    this.leases = leases;
    this.thread = new Thread(this, "runnel-mirror");
    this.turns = parts.clock().onTurn(signal::raise);
    parts.hosts().onChange(signal::raise);
    thread.start();
  }

  @Override
  public List<State> states() {
    return mirrors.stream().map(Mirror::state).toList();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        refresh();
        signal.await(round());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        LOG.warn("mirrors go on after: {}", failure.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      signal.await(SWEEP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes in hosts that came, and lets those go that went. */
  private void refresh() {
    List<Mirror> now = new ArrayList<>();
    for (Host host : parts.hosts().remotes()) {
      for (HostType type : host.types()) {
        now.add(known(host, type));
      }
    }
    mirrors = List.copyOf(now);
  }

  private Mirror known(Host host, HostType type) {
    for (Mirror mirror : mirrors) {
      if (mirror.isOf(host, type)) {
        return mirror;
      }
    }
    return new Mirror(parts, pages, host, type);
  }

  /** Steps every mirror once; answers how long nothing is due. */
  private Duration round() {
    Instant next = null;
    for (Mirror mirror : mirrors) {
      Lease lease = lease(mirror);
      if (lease == null) {
        mirror.leave();
      } else if (!stopping) {
        mirror.step(lease);
        next = next == null || mirror.due().isBefore(next) ? mirror.due() : next;
      }
    }
    Duration pause = next == null ? SWEEP : parts.clock().pauseUntil(next);
    return pause.compareTo(SWEEP) < 0 ? pause : SWEEP;
  }

  private @Nullable Lease lease(Mirror mirror) {
    int slot = Partition.slot(mirror.address(), parts.store().slots());
    for (Lease lease : leases.get()) {
      if (lease.slot() == slot) {
        return lease;
      }
    }
    return null;
  }

  /** Ends what is under way; a call to a host that hangs is interrupted. */
  @Override
  public void close() throws Exception {
    stopping = true;
    signal.raise();
    turns.close();
    thread.join(TimeUnit.SECONDS.toMillis(2));
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }
}
