// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RouteStartupOrder;

/**
 * A started Camel context named {@code runnel} to which routes are added and from which they are
 * removed while it runs.
 *
 * <p>It needs no container. All methods may be called from any thread; {@link #add}, {@link
 * #remove} and {@link #close} take turns.
 */
final class RunningCamel implements AutoCloseable {
  /** Camel's own 45 seconds would hold up a bundle that is being stopped. */
  private static final long STOP_SECONDS = 5;

  private final ClassLoader loader = RunningCamel.class.getClassLoader();
  private final DefaultCamelContext camel;
  private final RouteClassResolver classes;
  private final Set<RouteBuilder> builders = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  RunningCamel() {
    // Camel remembers the context class loader it is created under and looks for type converters
    // there; the thread that starts a bundle may carry the loader of any other bundle.
    try (ContextLoader ignored = new ContextLoader(loader)) {
      camel = new DefaultCamelContext(false);
      classes = new RouteClassResolver(camel, loader);
      camel.getCamelContextExtension().setName("runnel");
      camel.disableJMX();
      camel.setApplicationContextClassLoader(loader);
      camel.setClassResolver(classes);
      camel.getShutdownStrategy().setTimeUnit(SECONDS);
      camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
      camel.start();
    }
  }

  DefaultCamelContext context() {
    return camel;
  }

  /**
   * Adds and starts the routes of one builder. When one of them cannot be added or started, none of
   * them stays.
   *
   * @throws IllegalStateException if a route id is in use, since Camel would replace that route;
   *     after {@link #close}
   * @throws Exception whatever the builder or a component throws
   */
  synchronized void add(RouteBuilder routes) throws Exception {
    if (closed) {
      throw new IllegalStateException("Camel has stopped and takes no more routes");
    }
    ClassLoader routeLoader = routes.getClass().getClassLoader();
    classes.search(routeLoader);
    try {
      for (RouteDefinition route : routes.configureRoutes(camel).getRoutes()) {
        refuseIdInUse(route, routes);
      }
    } catch (Exception | LinkageError e) {
      classes.forget(routeLoader);
      throw e;
    }
    builders.add(routes);
    try {
      camel.addRoutes(routes);
    } catch (Exception | LinkageError e) {
      remove(routes);
      throw e;
    }
  }

  private void refuseIdInUse(RouteDefinition route, RouteBuilder routes) {
    String id = route.getRouteId();
    if (id != null && camel.getRouteDefinition(camel.resolvePropertyPlaceholders(id)) != null) {
      throw new IllegalStateException(
          "Route id '%s' of %s is in use; give the route another one with routeId(...)"
              .formatted(id, routes.getClass().getName()));
    }
  }

  /**
   * Stops and removes the routes of one builder. Messages under way get up to {@value
   * #STOP_SECONDS} seconds; the routes' entrances close first, so a message can still pass from one
   * route of the builder to another. Does nothing when the builder's routes were refused, or after
   * {@link #close}.
   */
  synchronized void remove(RouteBuilder routes) throws Exception {
    if (!builders.remove(routes) || closed) {
      return;
    }
    List<RouteDefinition> definitions = List.copyOf(routes.getRouteCollection().getRoutes());
    List<String> ids =
        definitions.stream().map(RouteDefinition::getRouteId).filter(Objects::nonNull).toList();
    try {
      stopTogether(ids);
      for (String id : ids) {
        camel.getRouteController().stopRoute(id, 1, SECONDS);
        camel.removeRoute(id);
      }
      camel.removeRouteDefinitions(definitions);
    } finally {
      classes.forget(routes.getClass().getClassLoader());
    }
  }

  private void stopTogether(List<String> ids) throws Exception {
    List<RouteStartupOrder> running =
        camel.getCamelContextExtension().getRouteStartupOrder().stream()
            .filter(started -> ids.contains(started.getRoute().getRouteId()))
            .toList();
    camel.getShutdownStrategy().shutdown(camel, running, STOP_SECONDS, SECONDS);
  }

  @Override
  public synchronized void close() {
    closed = true;
    camel.stop();
  }
}
