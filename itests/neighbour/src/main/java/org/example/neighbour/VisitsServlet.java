// SPDX-License-Identifier: Apache-2.0
package org.example.neighbour;

import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

/** Counts its visits in Derby and answers with the count and the versions that it is wired to. */
final class VisitsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient DataSource database;
  private final transient ObjectMapper mapper = new ObjectMapper();

  private VisitsServlet(DataSource database) {
    this.database = database;
  }

  static VisitsServlet on(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table visit (id int generated always as identity)");
    }
    return new VisitsServlet(database);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("insert into visit values (default)");
      Map<String, Object> answer = new TreeMap<>();
      try (var count = statement.executeQuery("select count(*) from visit")) {
        count.next();
        answer.put("visits", count.getLong(1));
      }
      answer.put("derby", connection.getMetaData().getDatabaseProductVersion());
      answer.put("jackson", PackageVersion.VERSION.toString());
      mapper.writeValue(response.getOutputStream(), answer);
    } catch (SQLException failure) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failure.toString());
    }
  }
}
