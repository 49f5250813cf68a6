// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.store.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
  public final Map<String, User> users = new ConcurrentHashMap<>();
  public final List<Tenant> tenants = new java.util.ArrayList<>(List.of(new Tenant(1, "Tenant 1")));
  public final Map<String, Token> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<User> user(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public List<User> users() {
    return List.copyOf(users.values());
  }

  @Override
  public boolean addUser(User user) {
    return users.putIfAbsent(user.name(), user) == null;
  }

  @Override
  public void saveUser(User user) {
    users.put(user.name(), user);
  }

  @Override
  public Optional<Token> token(String hash) {
    return Optional.ofNullable(tokens.get(hash));
  }

  @Override
  public void saveToken(Token token) {
    tokens.put(token.hash(), token);
  }

  @Override
  public void dropToken(String hash) {
    tokens.remove(hash);
  }

  @Override
  public List<Token> tokens(String user) {
    return tokens.values().stream().filter(token -> token.user().equals(user)).toList();
  }

  @Override
  public int dropTokens(String user) {
    int before = tokens.size();
    tokens.values().removeIf(token -> token.user().equals(user));
    return before - tokens.size();
  }

  @Override
  public List<Tenant> tenants() {
    return List.copyOf(tenants);
  }

  @Override
  public Tenant addTenant(String name) {
    Tenant made = new Tenant(tenants.size() + 1, name);
    tenants.add(made);
    return made;
  }
}
