// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes and lifts the tables, in a schema of our own. */
final class Migrations {
  private static final String LOCATION = "classpath:io/runnel/store/jdbc/migration";

  private Migrations() {}

  /** Runs what is missing; refuses a schema with tables that are not ours. */
  static void run(DataSource source, Dialect dialect) {
    Map<String, String> types = dialect.types();
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .schemas(dialect.schema())
          .defaultSchema(dialect.schema())
          .locations(LOCATION)
          .placeholders(types)
          .load()
          .migrate();
    } catch (FlywayException failure) {
      if (String.valueOf(failure.getMessage()).contains("non-empty schema")) {
        throw new IllegalStateException(
            "the schema "
                + dialect.schema()
                + " holds tables that are not Runnel's;"
                + " give Runnel a database of its own",
            failure);
      }
      throw failure;
    }
  }
}
