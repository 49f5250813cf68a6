// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.rest.login.Caller;
import io.runnel.rest.login.CallerSource;
import io.runnel.rest.login.Forgery;
import io.runnel.rest.login.Login;
import io.runnel.rest.openapi.ApiDescription;
import io.runnel.rest.service.Services;
import io.runnel.rest.settings.ServerSettings;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What Jersey serves: our own classes, and nothing that it might find by itself. */
final class RestApplication extends ResourceConfig {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
          CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
          CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true,
          CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL",
          ServerProperties.BV_FEATURE_DISABLE, true,
          ServerProperties.WADL_FEATURE_DISABLE, true,
          ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

  RestApplication(ServerSettings settings, Services services, Collection<Class<?>> classes) {
    addProperties(SETTINGS);
    classes.forEach(this::register);
    register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(settings).to(ServerSettings.class);
            bind(services).to(Services.class);
            bind(new Login(services, InstantSource.system())).to(Login.class);
            bind(new Forgery(settings)).to(Forgery.class);
            bind(new ApiDescription(classes)).to(ApiDescription.class);
            bindFactory(CallerSource.class).to(Caller.class).in(RequestScoped.class);
          }
        });
  }
}
