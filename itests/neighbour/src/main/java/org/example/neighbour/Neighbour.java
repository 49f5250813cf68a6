// SPDX-License-Identifier: Apache-2.0
package org.example.neighbour;

import java.sql.SQLException;
import javax.servlet.ServletException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;
import org.osgi.util.tracker.ServiceTracker;

/** Puts {@link VisitsServlet} at {@code /neighbour} of the container's own web server. */
public final class Neighbour implements BundleActivator {
  private static final String PATH = "/neighbour";

  private volatile AutoCloseable tracker = () -> {};

  @Override
  public void start(BundleContext context) throws SQLException {
    EmbeddedDataSource database = new EmbeddedDataSource();
    database.setDatabaseName("memory:neighbour");
    database.setCreateDatabase("create");
    VisitsServlet servlet = VisitsServlet.on(database);
    ServiceTracker<HttpService, HttpService> servers =
        new ServiceTracker<>(context, HttpService.class, null) {
          @Override
          public HttpService addingService(ServiceReference<HttpService> reference) {
            HttpService server = super.addingService(reference);
            register(server, servlet);
            return server;
          }
        };
    servers.open();
    tracker = servers::close;
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    tracker.close();
  }

  private static void register(HttpService server, VisitsServlet servlet) {
    try {
      server.registerServlet(PATH, servlet, null, null);
    } catch (ServletException | NamespaceException refused) {
      throw new IllegalStateException(PATH + " cannot be served", refused);
    }
  }
}
