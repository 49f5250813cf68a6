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
    return database
        .read(
            connection ->
                Query.list(
                    connection,
                    "select * from token where hash = ?",
                    bind -> bind.text(hash),
                    row ->
                        new Token(
                            row.text("hash"),
                            row.text("account"),
                            row.text("label"),
                            row.instant("expires"))))
        .stream()
        .findFirst();
  }

  @Override
  public void saveToken(Token token) {
    database.write(
        connection ->
            Query.change(
                connection,
                "insert into token (hash, account, label, expires) values (?, ?, ?, ?)",
                bind ->
                    bind.text(token.hash())
                        .text(token.user())
                        .text(token.label(), 200)
                        .instant(token.expiresAt())));
  }

  @Override
  public void dropToken(String hash) {
    database.write(
        connection ->
            Query.change(connection, "delete from token where hash = ?", bind -> bind.text(hash)));
  }
}
