// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives the engine's calls, and can kill the caller before or after its n-th answer. */
final class Sink implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService pool = Executors.newFixedThreadPool(8);
  private final Map<String, List<byte[]>> bodies = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Round round = new Round(Integer.MAX_VALUE, false, () -> {});

  Sink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(pool);
    server.createContext("/", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Kills at the n-th request from now. */
  void killAt(int request, boolean before, Runnable killer) {
    next(new Round(request, before, killer));
  }

  /** Lets everybody through again. */
  void killNobody() {
    next(new Round(Integer.MAX_VALUE, false, () -> {}));
  }

  private void next(Round next) {
    Round ended = round;
    round = next;
    ended.over.countDown();
  }

  private void receive(HttpExchange exchange) throws IOException {
    Round now = round;
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    bodies.computeIfAbsent(key, any -> new CopyOnWriteArrayList<>()).add(body);
    requests.incrementAndGet();
    int left = now.left.decrementAndGet();
    if (left < 0) {
      now.awaitOver();
    } else if (left == 0 && now.beforeAnswer) {
      now.kill.run();
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
    if (left == 0 && !now.beforeAnswer) {
      now.kill.run();
    }
  }

  int requests() {
    return requests.get();
  }

  Set<String> keys() {
    return Set.copyOf(bodies.keySet());
  }

  /** Whether every call under one key had the same bytes. */
  boolean sameBytesPerKey() {
    return bodies.values().stream()
        .allMatch(all -> all.stream().allMatch(one -> Arrays.equals(one, all.get(0))));
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }

  /** What holds from one kill to the next: who is past it gets no answer, so that work is left. */
  private static final class Round {
    private final AtomicInteger left;
    private final boolean beforeAnswer;
    private final Runnable kill;
    private final CountDownLatch over = new CountDownLatch(1);

    Round(int request, boolean beforeAnswer, Runnable kill) {
      this.left = new AtomicInteger(request);
      this.beforeAnswer = beforeAnswer;
      this.kill = kill;
    }

    void awaitOver() {
      try {
        over.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
