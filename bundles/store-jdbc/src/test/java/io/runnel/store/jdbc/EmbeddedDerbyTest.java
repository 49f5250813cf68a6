// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.StoreFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derby leaves no trace in the process: no file beside the database, no thread, no property. */
class EmbeddedDerbyTest {

  @TempDir Path folder;

  private String url(String name) {
    return "jdbc:derby:" + folder.resolve(name);
  }

  @Test
  void opensADatabaseAgainWithWhatIsInIt() {
    long revision;
    try (JdbcStores stores = DataSources.open(url("again"), "", "")) {
      stores.workflows().saveType(1, "machine", Map.of("id", "machine"));
      revision = stores.workflows().revision();
    }
    try (JdbcStores stores = DataSources.open(url("again"), "", "")) {
      assertEquals(revision, stores.workflows().revision());
      assertTrue(stores.workflows().types(1).containsKey("machine"));
    }
  }

  @Test
  void leavesNoThreadAndOpensAgainAfterItsEngineWasStopped() {
    DataSources.open(url("engine"), "", "").close();
    EmbeddedDerby.stopEngine();
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("derby.")));
    DataSources.open(url("engine"), "", "").close();
  }

  @Test
  void logsToOurLogAndNotToAFile() throws Exception {
    EmbeddedDerby.stopEngine();
    Path log = Path.of("derby.log");
    Files.deleteIfExists(log);
    DataSources.open(url("log"), "", "").close();
    assertFalse(Files.exists(log));
  }

  @Test
  void makesItsPagesLargeSinceItKeepsAFixedNumberOfThem() throws SQLException {
    DataSources.open(url("pages"), "", "").close();
    try (Connection connection = EmbeddedDerby.source(url("pages")).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select max(pagesize) from table (syscs_diag.space_table('RUNNEL', 'TIMER')) s")) {
      row.next();
      assertEquals(16384, row.getInt(1));
    } finally {
      EmbeddedDerby.close(url("pages"));
    }
  }

  @Test
  void refusesAUrlThatItCannotServe() {
    for (String url : new String[] {"jdbc:mysql://localhost/crm", "jdbc:derby://localhost/crm"}) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> DataSources.open(url, "", ""));
      assertTrue(String.valueOf(refused.getMessage()).contains(url));
    }
  }

  @Test
  void saysWhyItCannotOpenADatabase() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a database");
    StoreFailure failure =
        assertThrows(StoreFailure.class, () -> DataSources.open("jdbc:derby:" + file, "", ""));
    assertTrue(String.valueOf(failure.getMessage()).contains(file.toString()));
  }
}
