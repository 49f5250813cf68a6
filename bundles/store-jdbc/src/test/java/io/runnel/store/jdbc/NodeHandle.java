// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The test's end of a {@link NodeProcess}. */
final class NodeHandle implements AutoCloseable {
  private static final int DEADLINE_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;
  private final PrintStream in;

  private NodeHandle(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  static NodeHandle start(String url, String node, Duration lease) throws Exception {
    NodeHandle handle =
        new NodeHandle(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    NodeProcess.class.getName(),
                    url,
                    node,
                    Long.toString(lease.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    assertEquals("ready", handle.hear());
    return handle;
  }

  /** Gives an order and answers what comes back. */
  String ask(String order) throws Exception {
    tell(order);
    return hear();
  }

  void tell(String order) {
    in.println(order);
  }

  String hear() throws ExecutionException, InterruptedException, TimeoutException {
    return CompletableFuture.supplyAsync(this::line).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private String line() {
    try {
      return String.valueOf(out.readLine());
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  /** Stops the process in its tracks: no thread of it runs, its connections stay open. */
  void stop() throws Exception {
    signal("-STOP");
  }

  /** Lets a stopped process go on. */
  void goOn() throws Exception {
    signal("-CONT");
  }

  private void signal(String signal) throws Exception {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assertEquals(0, kill.waitFor());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
