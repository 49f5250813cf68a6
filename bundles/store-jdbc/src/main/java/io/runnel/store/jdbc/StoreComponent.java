// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Accounts;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Opens the database and registers its interfaces: a data source service named {@code runnel} if
 * there is one, else the URL of the configuration, else Derby in the container's data folder.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.store")
@Designate(ocd = StoreComponent.Configuration.class)
public final class StoreComponent {
  private final JdbcStores stores;
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

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

  /** Opens the database. */
  @Activate
  public StoreComponent(
      BundleContext context,
      Configuration configuration,
      @Reference(target = "(dataSourceName=runnel)", cardinality = ReferenceCardinality.OPTIONAL)
          @Nullable DataSource source) {
    this.stores =
        source != null
            ? JdbcStores.open(source, null)
            : DataSources.open(url(context, configuration), configuration);
    register(context, Store.class, stores.store());
    register(context, Leases.class, stores.leases());
    register(context, WorkflowStore.class, stores.workflows());
    register(context, Pages.class, stores.pages());
    register(context, Accounts.class, stores.accounts());
  }

  private static String url(BundleContext context, Configuration configuration) {
    if (!configuration.url().isEmpty()) {
      return configuration.url();
    }
    String data = context.getProperty("karaf.data");
    return "jdbc:derby:" + (data == null ? "data" : data) + "/runnel";
  }

  private <T> void register(BundleContext context, Class<T> type, T service) {
    registrations.add(context.registerService(type, service, new Hashtable<>()));
  }

  /** Closes the database. */
  @Deactivate
  void deactivate() {
    registrations.forEach(ServiceRegistration::unregister);
    stores.close();
  }
}
