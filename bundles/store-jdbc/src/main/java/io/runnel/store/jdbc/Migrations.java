// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.StoreFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes and lifts the tables, in a schema of our own. */
final class Migrations {
  private static final String LOCATION = "classpath:io/runnel/store/jdbc/migration";

  /** The migration library's own table; a first start that was killed may leave it alone. */
  private static final String NOTES = "flyway_schema_history";

  /** Tables that make a schema ours. */
  private static final Set<String> OURS = Set.of("slot", "publication", "enrolment", "inbox");

  private Migrations() {}

  /**
   * Runs what is missing.
   *
   * @throws IllegalStateException for a schema with tables that are not ours
   */
  static void run(DataSource source, Dialect dialect) {
    refuseForeign(source, dialect.schema());
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .schemas(dialect.schema())
        .defaultSchema(dialect.schema())
        .loggers("slf4j")
        .locations(LOCATION)
        .placeholders(dialect.types())
        .load()
        .migrate();
  }

  private static void refuseForeign(DataSource source, String schema) {
    Set<String> tables = tables(source, schema);
    tables.remove(NOTES);
    if (!tables.isEmpty() && !tables.containsAll(OURS)) {
      throw new IllegalStateException(
          "the schema "
              + schema
              + " holds tables that are not Runnel's, such as "
              + tables.iterator().next()
              + "; give Runnel a database of its own (url in io.runnel.store)");
    }
  }

  private static Set<String> tables(DataSource source, String schema) {
    Set<String> names = new TreeSet<>();
    try (Connection connection = source.getConnection();
        ResultSet rows =
            connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
      return names;
    } catch (SQLException failure) {
      throw new StoreFailure("the tables cannot be listed: " + failure.getMessage(), failure);
    }
  }
}
