// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import io.runnel.rest.service.Services;
import io.runnel.rest.settings.RestConfiguration;
import io.runnel.rest.settings.ServerSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Runs the server while the bundle is active; a changed configuration starts it anew. */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.rest")
@Designate(ocd = RestConfiguration.class)
public final class RestComponent {
  private final RestServer server;

  /** Called by DS. */
  @Activate
  public RestComponent(
      BundleContext context, RestConfiguration configuration, @Reference Services services) {
    ServerSettings settings =
        new ServerSettings(
            configuration.host(),
            configuration.port(),
            configuration.publicUrl(),
            configuration.maxBodyBytes());
    server = new RestServer(settings, services, OwnClasses.inBundle(context.getBundle()));
  }

  @Deactivate
  void close() {
    server.close();
  }
}
