// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.rest.service.Services;
import io.runnel.rest.settings.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server with its private Jetty and Jersey. It listens once constructed and leaves neither
 * thread nor port once closed.
 */
public final class RestServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
  private static final Duration IDLE_LIMIT = Duration.ofSeconds(30);
  private static final int MOST_THREADS = 64;

  private final ServerSettings settings;
  private final Server server;
  private final ServerConnector connector;

  /** A server in a plain JVM; see the other constructor. */
  public RestServer(ServerSettings settings, Services services) {
    this(settings, services, OwnClasses.onClassPath());
  }

  /**
   * Starts listening.
   *
   * @throws IllegalStateException if the port is taken, naming it and the setting to change
   */
  RestServer(ServerSettings settings, Services services, List<Class<?>> classes) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("runnel-http");
    server = new Server(threads);
    server.setStopTimeout(STOP_LIMIT.toMillis());
    server.setErrorHandler(new ServerProblems());
    connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_LIMIT.toMillis());
    server.addConnector(connector);
    server.setHandler(
        new SecurityHeaders(
            new RequestIds(
                new GracefulHandler(servlets(new RestApplication(settings, services, classes))))));
    WithOwnLoader.run(this::start);
    LOG.info("Runnel answers at {}", uri());
  }

  /** The address it answers at; the public one if that is set. */
  public URI uri() {
    return settings.publicUrl().isEmpty()
        ? URI.create("http://" + bracketed(settings.host()) + ":" + port() + "/")
        : URI.create(settings.publicUrl());
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    WithOwnLoader.run(server::stop);
    server.destroy();
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Ids are the host's own texts and may hold a slash, which a path carries as %2F.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("runnel", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    return http;
  }

  private static ServletContextHandler servlets(ResourceConfig application) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.setClassLoader(RestServer.class.getClassLoader());
    context.setErrorHandler(new ServerProblems());
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    ServletHolder jersey = new ServletHolder(new ServletContainer(application));
    jersey.setInitOrder(0);
    context.addServlet(jersey, "/*");
    return context;
  }

  private void start() throws Exception {
    try {
      server.start();
    } catch (Exception failure) {
      server.stop();
      throw new IllegalStateException(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + failure.getMessage()
              + "; change host or port in the configuration io.runnel.rest",
          failure);
    }
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
