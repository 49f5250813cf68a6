// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Accounts;
import io.runnel.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Users and tokens. */
final class JdbcAccounts implements Accounts {
  private final Database database;

  JdbcAccounts(Database database) {
    this.database = database;
  }

  private static User user(Row row) throws SQLException {
    String roles = row.text("roles");
    return new User(
        row.integer("tenant"),
        row.text("name"),
        row.text("password_hash"),
        roles.isEmpty() ? Set.of() : Set.of(roles.split(",")),
        row.flag("active"));
  }

  @Override
  public Optional<User> user(String name) {
    return database
        .read(
            connection ->
                Query.list(
                    connection,
                    "select * from account where name = ?",
                    bind -> bind.text(name),
                    JdbcAccounts::user))
        .stream()
        .findFirst();
  }

  @Override
  public List<User> users() {
    return database.read(
        connection ->
            Query.list(
                connection, "select * from account order by name", bind -> {}, JdbcAccounts::user));
  }

  @Override
  public boolean addUser(User user) {
    try {
      return database.write(
          connection -> {
            insert(connection, user);
            return true;
          });
    } catch (StoreFailure failure) {
      if (failure.getCause() instanceof SQLException cause && Database.isDuplicate(cause)) {
        return false;
      }
      throw failure;
    }
  }

  private static void insert(Connection connection, User user) throws SQLException {
    Query.change(
        connection,
        "insert into account (tenant, password_hash, roles, active, name) values (?, ?, ?, ?, ?)",
        bind ->
            bind.number(user.tenant())
                .text(user.passwordHash())
                .text(String.join(",", new TreeSet<>(user.roles())))
                .flag(user.active())
                .text(user.name()));
  }

  @Override
  public void saveUser(User user) {
    database.write(
        connection -> {
          Query.change(
              connection, "delete from account where name = ?", bind -> bind.text(user.name()));
          insert(connection, user);
          return 1;
        });
  }

  @Override
  public Optional<Token> token(String hash) {
    return tokens("select * from token where hash = ?", hash).stream().findFirst();
  }

  @Override
  public List<Token> tokens(String user) {
    return tokens("select * from token where account = ? order by made, hash", user);
  }

  private List<Token> tokens(String sql, String key) {
    return database.read(
        connection -> Query.list(connection, sql, bind -> bind.text(key), JdbcAccounts::token));
  }

  private static Token token(Row row) throws SQLException {
    return new Token(
        row.text("hash"),
        row.text("account"),
        row.text("label"),
        row.instant("expires"),
        new Limits(row.flag("session_token"), row.textOrNull("role"), row.instant("made")));
  }

  @Override
  public void saveToken(Token token) {
    database.write(
        connection ->
            Query.change(
                connection,
                "insert into token (hash, account, label, expires, session_token, role, made)"
                    + " values (?, ?, ?, ?, ?, ?, ?)",
                bind ->
                    bind.text(token.hash())
                        .text(token.user())
                        .text(token.label(), 200)
                        .instant(token.expiresAt())
                        .flag(token.limits().session())
                        .text(token.limits().role())
                        .instant(token.limits().madeAt())));
  }

  @Override
  public void dropToken(String hash) {
    change("delete from token where hash = ?", hash);
  }

  @Override
  public int dropTokens(String user) {
    return change("delete from token where account = ?", user);
  }

  private int change(String sql, String key) {
    return database.write(connection -> Query.change(connection, sql, bind -> bind.text(key)));
  }

  @Override
  public List<Tenant> tenants() {
    return database.read(
        connection ->
            Query.list(
                connection, "select id, name from tenant order by id", bind -> {}, this::tenant));
  }

  private Tenant tenant(Row row) throws SQLException {
    return new Tenant(row.integer("id"), row.text("name"));
  }

  /** Two that make a tenant at once get two ids: the first row is held until the commit. */
  @Override
  public Tenant addTenant(String name) {
    String hold = "select id from tenant where id = 1" + database.dialect().updateLock();
    return database.write(
        connection -> {
          Query.list(connection, hold, bind -> {}, row -> 1);
          int id =
              Query.list(
                          connection,
                          "select max(id) as last_id from tenant",
                          bind -> {},
                          row -> row.integer("last_id"))
                      .get(0)
                  + 1;
          Query.change(
              connection,
              "insert into tenant (id, name) values (?, ?)",
              bind -> bind.number(id).text(name, 200));
          return new Tenant(id, name);
        });
  }
}
