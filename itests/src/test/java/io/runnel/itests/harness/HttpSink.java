// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers 200 to everything and remembers what came. */
public final class HttpSink implements AutoCloseable {
  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** Listens on a free port. */
  public HttpSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /**
   * @param method HTTP method
   * @param path path and query
   * @param onceKey the header {@code Idempotency-Key}, empty if there is none
   * @param body as text
   */
  public record Received(String method, String path, String onceKey, String body) {}

  /** What came so far, in order. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Its port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** An address in it. */
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String onceKey =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")).orElse("");
      received.add(
          new Received(
              exchange.getRequestMethod(), exchange.getRequestURI().toString(), onceKey, body));
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
