// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks somebody's address again and again, and writes down each answer that is not 200. */
public final class NeighbourWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final HttpRequest request;
  private volatile String last = "";

  private NeighbourWatch(URI address) {
    request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
  }

  /** Waits for the first answer and watches from then on. */
  public static NeighbourWatch of(String address) {
    NeighbourWatch watch = new NeighbourWatch(URI.create(address));
    Await.until("the first answer of " + address, watch::asks);
    watch.poller.scheduleWithFixedDelay(
        watch::writeDown, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** The last good answer. */
  public String answer() {
    return last;
  }

  /** How many good answers came. */
  public int answers() {
    return answers.get();
  }

  /** What went wrong since the first answer. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    poller.shutdownNow();
  }

  private boolean asks() throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
    last = response.body();
    answers.incrementAndGet();
    return true;
  }

  private void writeDown() {
    try {
      asks();
    } catch (IOException failure) {
      failures.add(failure.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
