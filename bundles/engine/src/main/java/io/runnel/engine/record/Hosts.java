// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.host.Host;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hosts now registered. They come and go in threads of the framework. */
public final class Hosts {
  private final List<Host> hosts = new CopyOnWriteArrayList<>();

  /** Takes a host in. */
  public void add(Host host) {
    hosts.add(host);
  }

  /** Forgets a host. */
  public void remove(Host host) {
    hosts.remove(host);
  }

  /** The remote host that masters a type, {@code null} where our own store does. */
  public @Nullable Host remote(int tenant, String type) {
    for (Host host : hosts) {
      boolean embedded = host.capabilities().contains(Host.Capability.EMBEDDED);
      if (!embedded && host.masters(tenant, type)) {
        return host;
      }
    }
    return null;
  }
}
