// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/** Finds services in the OSGi registry; one tracker per type that was ever asked for. */
@Component(service = Services.class)
public final class TrackedServices implements Services {
  private final BundleContext context;
  private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

  /** Called by DS. */
  @Activate
  public TrackedServices(BundleContext context) {
    this.context = context;
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    ServiceTracker<?, ?> tracker = trackers.computeIfAbsent(type, this::open);
    return Optional.ofNullable(tracker.getService()).map(type::cast);
  }

  @Override
  public <T> List<T> all(Class<T> type) {
    ServiceTracker<?, ?> tracker = trackers.computeIfAbsent(type, this::open);
    Object[] found = tracker.getServices();
    return found == null ? List.of() : Arrays.stream(found).map(type::cast).toList();
  }

  private ServiceTracker<?, ?> open(Class<?> type) {
    ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, type, null);
    tracker.open();
    return tracker;
  }

  @Deactivate
  void close() {
    trackers.values().forEach(ServiceTracker::close);
  }
}
