// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
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
 * that service is there. A {@link org.apache.camel.Component} service with the property {@code
 * runnel.component} is Camel's component of the scheme that the property names. Other contexts,
 * builders and components of the container are left alone.
 */
@Component(service = CamelService.class, immediate = true)
public final class CamelService {
  private static final Logger LOG = LoggerFactory.getLogger(CamelService.class);

  private static final String COMPONENT = "runnel.component";

  private final RunningCamel camel = new RunningCamel();
  private final ServiceRegistration<CamelContext> registration;

  @Activate
  public CamelService(BundleContext bundle) {
    Dictionary<String, String> properties = new Hashtable<>();
    properties.put("provider", "runnel");
    registration = bundle.registerService(CamelContext.class, camel.context(), properties);
  }

  /** The Camel that runs. */
  public RunningCamel camel() {
    return camel;
  }

  /** Routes that cannot run are logged and left out; those of other bundles go on. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(runnel.routes=true)")
  void addRoutes(RouteBuilder routes) {
    try {
      camel.add(routes);
      String trouble = camel.trouble(routes);
      if (trouble != null) {
        LOG.warn("The routes of {} do not run: {}", routes.getClass().getName(), trouble);
      }
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

  /** A component that cannot be added is logged and left out. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(runnel.component=*)")
  void addComponent(org.apache.camel.Component component, Map<String, Object> properties) {
    String scheme = String.valueOf(properties.get(COMPONENT));
    try {
      camel.addComponent(scheme, component);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The component {} is not offered to routes", scheme, e);
    }
  }

  void removeComponent(org.apache.camel.Component component, Map<String, Object> properties) {
    String scheme = String.valueOf(properties.get(COMPONENT));
    try {
      camel.removeComponent(scheme, component);
    } catch (Exception e) {
      LOG.error("The component {} could not be taken from routes", scheme, e);
    }
  }

  @Deactivate
  void stop() {
    registration.unregister();
    camel.close();
  }
}
