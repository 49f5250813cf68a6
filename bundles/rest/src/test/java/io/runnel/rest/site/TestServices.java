// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.rest.service.Services;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Services that a test puts in and takes away. */
public final class TestServices implements Services {
  private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();

  public <T> void put(Class<T> type, T service) {
    services.put(type, service);
  }

  public void remove(Class<?> type) {
    services.remove(type);
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(services.get(type)).map(type::cast);
  }

  @Override
  public <T> List<T> all(Class<T> type) {
    return find(type).stream().toList();
  }
}
