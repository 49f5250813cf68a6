// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.host.Host;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hosts now registered. They come and go in threads of the framework. */
public final class Hosts {
  private final List<Host> hosts = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Takes a host in. */
  public void add(Host host) {
    hosts.add(host);
    listeners.forEach(Runnable::run);
  }

  /** Forgets a host. */
  public void remove(Host host) {
    hosts.remove(host);
    listeners.forEach(Runnable::run);
  }

  /** Whether all records live in our own store. */
  public boolean noneRemote() {
    return hosts.stream().allMatch(Hosts::isEmbedded);
  }

  /** Hosts that master records elsewhere. */
  public List<Host> remotes() {
    return hosts.stream().filter(host -> !isEmbedded(host)).toList();
  }

  private static boolean isEmbedded(Host host) {
    return host.capabilities().contains(Host.Capability.EMBEDDED);
  }

  /** Calls the listener when a host comes or goes. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** The remote host that masters a type, {@code null} where our own store does. */
  public @Nullable Host remote(int tenant, String type) {
    for (Host host : hosts) {
      if (!isEmbedded(host) && host.masters(tenant, type)) {
        return host;
      }
    }
    return null;
  }
}
