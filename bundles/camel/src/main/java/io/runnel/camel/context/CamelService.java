// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.util.Dictionary;
import java.util.Hashtable;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the running Camel context as a service with the property {@code provider=runnel}, and runs
 * each {@link RouteBuilder} service that has the property {@code runnel.routes=true} for as long as
 * that service is there. Other contexts and builders of the container are left alone.
 */
@Component(
    service = {},
    immediate = true)
public final class CamelService {
  private static final Logger LOG = LoggerFactory.getLogger(CamelService.class);

  private final RunningCamel camel = new RunningCamel();
  private final ServiceRegistration<CamelContext> registration;

  @Activate
  public CamelService(BundleContext bundle) {
    Dictionary<String, String> properties = new Hashtable<>();
    properties.put("provider", "runnel");
    registration = bundle.registerService(CamelContext.class, camel.context(), properties);
  }

  /** Routes that cannot run are logged and left out; those of other bundles go on. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(runnel.routes=true)")
  void addRoutes(RouteBuilder routes) {
    try {
      camel.add(routes);
    } catch (Exception | LinkageError e) {
      LOG.error("The routes of {} do not run", routes.getClass().getName(), e);
    }
  }

  void removeRoutes(RouteBuilder routes) {
    try {
      camel.remove(routes);
    } catch (Exception e) {
      LOG.error("The routes of {} could not be removed", routes.getClass().getName(), e);
    }
  }

  @Deactivate
  void stop() {
    registration.unregister();
    camel.close();
  }
}
