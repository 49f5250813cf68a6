// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.rest.login.FirstAdmin;
import io.runnel.rest.login.Role;
import io.runnel.rest.server.RestServer;
import io.runnel.rest.settings.ServerSettings;
import io.runnel.store.Accounts;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** A running server with one user, {@code admin}, whom requests come from unless they say else. */
public final class Site implements AutoCloseable {
  public static final String PASSWORD = "open sesame";
  public static final long MAX_BODY = 10_000;

  public final TestServices services = new TestServices();
  public final MemoryAccounts accounts = new MemoryAccounts();
  public final RestServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public Site() {
    new FirstAdmin(accounts, PASSWORD, new PrintStream(PrintStream.nullOutputStream()));
    services.put(Accounts.class, accounts);
    server = new RestServer(new ServerSettings("127.0.0.1", 0, "", MAX_BODY), services);
  }

  /** Gives the only user this role instead of admin's. */
  public void demote(Role role) {
    Accounts.User admin = accounts.users.get(FirstAdmin.NAME);
    accounts.saveUser(
        new Accounts.User(
            admin.tenant(), admin.name(), admin.passwordHash(), Set.of(role.word()), true));
  }

  /** Makes a user; answers the header Authorization that it logs in by. */
  public String user(String name, int tenant, Role role) {
    Accounts.User like = accounts.users.get(FirstAdmin.NAME);
    accounts.saveUser(
        new Accounts.User(tenant, name, like.passwordHash(), Set.of(role.word()), true));
    return basic(name, PASSWORD);
  }

  public Answer get(String path) {
    return send(asAdmin(path).GET());
  }

  public Answer delete(String path) {
    return send(asAdmin(path).DELETE());
  }

  public Answer post(String path, String json) {
    return send(asAdmin(path).header("Content-Type", "application/json").POST(body(json)));
  }

  public HttpRequest.Builder asAdmin(String path) {
    return anonymous(path).header("Authorization", basic(FirstAdmin.NAME, PASSWORD));
  }

  public HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  public static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  public static String basic(String user, String password) {
    byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(plain);
  }

  @Override
  public void close() {
    server.close();
  }
}
