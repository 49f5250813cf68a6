// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on this machine that gives the answers it was told, in order, and keeps requests. */
public final class Receiver implements AutoCloseable {
  /** A request as it came. */
  public record Got(String method, String path, Headers headers, byte[] body) {}

  private record Reply(int status, Map<String, String> headers, byte[] body) {}

  private final HttpServer server;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Got> got = new CopyOnWriteArrayList<>();

  public Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String path = exchange.getRequestURI().toString();
          got.add(new Got(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
          Reply reply = replies.remove();
          reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
          int length = reply.body().length;
          exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
          if (length > 0) {
            exchange.getResponseBody().write(reply.body());
          }
          exchange.close();
        });
    server.start();
  }

  /** Also answers so, once. */
  public Receiver answering(int status, Map<String, String> headers, byte... body) {
    replies.add(new Reply(status, headers, body));
    return this;
  }

  public String target() {
    return "127.0.0.1:" + port();
  }

  public String url(String path) {
    return "http://" + target() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Got> got() {
    return got;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
