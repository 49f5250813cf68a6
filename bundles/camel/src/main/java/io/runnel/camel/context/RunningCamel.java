// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.camel.Component;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RouteStartupOrder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A started Camel context named {@code runnel} to which routes and components are added and from
 * which they are removed while it runs. Routes that need a component that is not there wait for it.
 *
 * <p>It needs no container. All methods may be called from any thread; {@link #add}, {@link
 * #remove}, {@link #close} and those of components take turns.
 */
public final class RunningCamel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCamel.class);

  /** Camel's own 45 seconds would hold up a bundle that is being stopped. */
  private static final long STOP_SECONDS = 5;

  private final ClassLoader loader = RunningCamel.class.getClassLoader();
  private final DefaultCamelContext camel;
  private final RouteClassResolver classes;
  private final Set<RouteBuilder> builders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<RouteBuilder, String> waiting = new IdentityHashMap<>();
  private boolean closed;

  /** Starts it, without a route. */
  public RunningCamel() {
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

  /** The context itself. */
  public DefaultCamelContext context() {
    return camel;
  }

  /**
   * Adds and starts the routes of one builder, or lets them wait while a component that they need
   * is not there. When one of them cannot be added or started, none of them stays.
   *
   * @throws IllegalStateException if a route id is in use, since Camel would replace that route;
   *     after {@link #close}
   * @throws Exception whatever the builder or a component throws
   */
  public synchronized void add(RouteBuilder routes) throws Exception {
    if (closed) {
      throw new IllegalStateException("Camel has stopped and takes no more routes");
    }
    ClassLoader routeLoader = routes.getClass().getClassLoader();
    classes.search(routeLoader);
    try {
      List<RouteDefinition> definitions = routes.configureRoutes(camel).getRoutes();
      definitions.forEach(route -> refuseIdInUse(route, routes));
      String missing = missing(definitions);
      if (missing != null) {
        waiting.put(routes, missing);
        classes.forget(routeLoader);
        return;
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

  private @Nullable String missing(List<RouteDefinition> definitions) {
    for (String scheme : RouteSchemes.of(camel, definitions)) {
      if (camel.getComponent(scheme) == null) {
        return "they wait for the component '" + scheme + "', which no bundle offers now";
      }
    }
    return null;
  }

  /** Why the routes of a builder that was added do not run; {@code null} if they do. */
  public synchronized @Nullable String trouble(RouteBuilder routes) {
    String why = waiting.get(routes);
    return why == null && !builders.contains(routes) ? "they were removed" : why;
  }

  /**
   * Adds a component, and the routes that waited for it.
   *
   * @throws IllegalStateException if there is a component of that scheme; after {@link #close}
   */
  public synchronized void addComponent(String scheme, Component component) {
    if (closed || camel.getComponent(scheme) != null) {
      throw new IllegalStateException(
          "There is already a component '" + scheme + "', or Camel has stopped");
    }
    classes.search(component.getClass().getClassLoader());
    camel.addComponent(scheme, component);
    for (RouteBuilder routes : List.copyOf(waiting.keySet())) {
      waiting.remove(routes);
      try {
        add(routes);
      } catch (Exception | LinkageError e) {
        LOG.error("The routes of {} do not run", routes.getClass().getName(), e);
        waiting.put(routes, "they do not run: " + e.getMessage());
      }
    }
  }

  /** Stops the routes that need the component, which wait from now on, and takes it away. */
  public synchronized void removeComponent(String scheme, Component component) throws Exception {
    if (closed || camel.hasComponent(scheme) != component) {
      return;
    }
    for (RouteBuilder routes : List.copyOf(builders)) {
      List<RouteDefinition> definitions = routes.getRouteCollection().getRoutes();
      if (RouteSchemes.of(camel, definitions).contains(scheme)) {
        remove(routes);
        waiting.put(routes, "they wait for the component '" + scheme + "', which has gone");
      }
    }
    camel.removeEndpoints(scheme + ":*");
    camel.removeComponent(scheme);
    classes.forget(component.getClass().getClassLoader());
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
  public synchronized void remove(RouteBuilder routes) throws Exception {
    waiting.remove(routes);
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
