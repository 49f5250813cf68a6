// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Accounts;
import io.runnel.store.Directory;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore;
import io.runnel.workflow.HealthPart;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Opens the database and registers its interfaces: a data source service named {@code runnel} if
 * there is one, else the URL of the configuration, else Derby in the container's data folder. With
 * {@code source.cardinality.minimum = 1} in the configuration it waits for the data source.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.store")
@Designate(ocd = StoreComponent.Configuration.class)
public final class StoreComponent {
  private final BundleContext context;
  private final StorePart part = new StorePart();
  private final Opening opening;
  private final List<ServiceRegistration<?>> registrations = new CopyOnWriteArrayList<>();

  /** Where the data is kept. */
  @ObjectClassDefinition(name = "Runnel store", description = "The database that Runnel keeps.")
  public @interface Configuration {
    /** JDBC URL. */
    @AttributeDefinition(
        name = "JDBC URL",
        description =
            "jdbc:postgresql://host/database, jdbc:derby:folder, or empty for Derby in the data"
                + " folder.")
    String url() default "";

    /** Database user. */
    @AttributeDefinition(name = "User")
    String user() default "";

    /** Its password; metatype hides it. */
    @AttributeDefinition(
        name = "Password",
        type = org.osgi.service.metatype.annotations.AttributeType.PASSWORD)
    String password() default "";
  }

  /** Opens the database, now or as soon as it answers. */
  @Activate
  public StoreComponent(
      BundleContext context,
      Configuration configuration,
      @Reference(
              target = "(dataSourceName=runnel)",
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable DataSource source) {
    this.context = context;
    register(HealthPart.class, part);
    String url = url(context, configuration);
    this.opening =
        new Opening(
            () ->
                source != null
                    ? JdbcStores.open(source, null)
                    : DataSources.open(url, configuration.user(), configuration.password()),
            this::register,
            part::failed);
  }

  private static String url(BundleContext context, Configuration configuration) {
    if (!configuration.url().isEmpty()) {
      return configuration.url();
    }
    String data = context.getProperty("karaf.data");
    return "jdbc:derby:" + (data == null ? "data" : data) + "/runnel";
  }

  private void register(JdbcStores stores) {
    register(Store.class, stores.store());
    register(Leases.class, stores.leases());
    register(WorkflowStore.class, stores.workflows());
    register(Pages.class, stores.pages());
    register(Accounts.class, stores.accounts());
    register(Directory.class, stores.directory());
    part.opened(stores);
  }

  private <T> void register(Class<T> type, T service) {
    registrations.add(context.registerService(type, service, new Hashtable<>()));
  }

  /** Closes the database, and Derby with it: nobody but this bundle sees this copy of it. */
  @Deactivate
  void deactivate() {
    registrations.forEach(ServiceRegistration::unregister);
    opening.close();
    EmbeddedDerby.stopEngine();
  }
}
