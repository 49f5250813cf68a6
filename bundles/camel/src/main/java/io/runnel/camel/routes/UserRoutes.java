// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.routes;

import io.runnel.camel.context.CamelService;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Looks after the folder of a user's routes, {@code etc/runnel/routes} of a Karaf. */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.routes")
@Designate(ocd = UserRoutes.Configuration.class)
public final class UserRoutes {
  private final RouteFolder folder;
  private final ScheduledExecutorService watch;

  /** Where the routes are. */
  @ObjectClassDefinition(
      name = "Runnel user routes",
      description = "Runs the Camel routes of the YAML files in a folder.")
  public @interface Configuration {
    /** Folder. */
    @AttributeDefinition(
        name = "Folder",
        description = "Folder of the files; empty for runnel/routes in Karaf's folder etc.")
    String folder() default "";

    /** Seconds between two looks. */
    @AttributeDefinition(
        name = "Seconds",
        description = "How often the folder is looked at; a change counts at the second look.")
    int seconds() default 1;
  }

  /** Begins to look. */
  @Activate
  public UserRoutes(
      @Reference CamelService camel, BundleContext bundle, Configuration configuration) {
    folder = new RouteFolder(camel.camel(), folder(bundle, configuration));
    watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "runnel-user-routes");
              thread.setDaemon(true);
              return thread;
            });
    long pause = Math.max(1, configuration.seconds());
    watch.scheduleWithFixedDelay(folder::scan, 0, pause, TimeUnit.SECONDS);
  }

  private static Path folder(BundleContext bundle, Configuration configuration) {
    if (!configuration.folder().isEmpty()) {
      return Path.of(configuration.folder());
    }
    String etc = bundle.getProperty("karaf.etc");
    return Path.of(etc == null ? "etc" : etc, "runnel", "routes");
  }

  @Deactivate
  void stop() {
    watch.shutdown();
    folder.close();
  }
}
