// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.routes;

import io.runnel.camel.context.RunningCamel;
import java.util.Collection;
import java.util.List;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of one file. A version that cannot run leaves the one before it running. */
final class RouteFile {
  private static final Logger LOG = LoggerFactory.getLogger(RouteFile.class);

  private final RunningCamel camel;
  private final String name;
  private @Nullable RouteBuilder running;
  private @Nullable String problem;

  RouteFile(RunningCamel camel, String name) {
    this.camel = camel;
    this.name = name;
  }

  /** What is wrong, and what runs nevertheless; {@code null} if all is well. */
  @Nullable String problem() {
    String waits = running == null ? null : camel.trouble(running);
    return problem != null ? problem : waits;
  }

  /** Runs another version of the file. */
  void load(byte[] content) {
    RouteBuilder before = running;
    try {
      RouteBuilder next = read(content);
      if (before != null) {
        camel.remove(before);
        running = null;
      }
      camel.add(next);
      running = next;
      problem = null;
      LOG.info("the routes of {} run", name);
    } catch (Exception | LinkageError failure) {
      boolean old = before != null && goOn(before);
      problem = reason(failure) + (old ? " (its last good version runs on)" : " (it does not run)");
      LOG.error("{}: {}", name, problem, failure);
    }
  }

  private RouteBuilder read(byte[] content) throws Exception {
    Resource resource = ResourceHelper.fromBytes(name, content);
    Collection<RoutesBuilder> builders =
        PluginHelper.getRoutesLoader(camel.context()).findRoutesBuilders(List.of(resource));
    if (builders.size() != 1 || !(builders.iterator().next() instanceof RouteBuilder builder)) {
      throw new IllegalArgumentException("there is no route in it");
    }
    List<RouteDefinition> routes = builder.configureRoutes(camel.context()).getRoutes();
    if (routes.isEmpty()) {
      throw new IllegalArgumentException("there is no route in it; begin with '- route:'");
    }
    return builder;
  }

  private boolean goOn(RouteBuilder before) {
    if (running != null) {
      return true;
    }
    try {
      camel.add(before);
      running = before;
      return true;
    } catch (Exception | LinkageError failure) {
      LOG.error("the last good version of {} does not run again", name, failure);
      return false;
    }
  }

  /** Takes the routes away. */
  void remove() {
    RouteBuilder gone = running;
    running = null;
    if (gone == null) {
      return;
    }
    try {
      camel.remove(gone);
      LOG.info("the routes of {} are removed", name);
    } catch (Exception failure) {
      LOG.error("the routes of {} could not be removed", name, failure);
    }
  }

  /** The innermost message: Camel's own around it repeat the whole route. */
  private static String reason(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return at.getMessage() == null ? at.toString() : at.getMessage();
  }
}
