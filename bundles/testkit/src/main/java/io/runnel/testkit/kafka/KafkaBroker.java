// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Kafka broker of one node, in a process of its own on a free port of this machine. Needs
 * {@code org.apache.kafka:kafka_2.13} and {@code kafka-tools} on the test's class path.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(3);
  private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();
  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.bootstrap.servers=127.0.0.1:%2$d
      listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
      advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
      inter.broker.listener.name=PLAINTEXT
      controller.listener.names=CONTROLLER
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      log.dirs=%3$s
      num.partitions=3
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=3
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      group.initial.rebalance.delay.ms=0
      """;

  private final Process process;
  private final int port;

  private KafkaBroker(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param folder for its data and its log; empty or absent
   */
  public static KafkaBroker start(Path folder) {
    try {
      Files.createDirectories(folder);
      int port = freePort();
      Path settings = folder.resolve("server.properties");
      String data = folder.resolve("data").toAbsolutePath().toString().replace('\\', '/');
      Files.writeString(settings, SETTINGS.formatted(port, freePort(), data));
      Process format =
          java(
              folder,
              "kafka.tools.StorageTool",
              List.of("format", "--standalone", "--cluster-id=" + id(), "-c", settings.toString()));
      if (format.waitFor() != 0) {
        throw new IOException("no storage for Kafka: " + Files.readString(log(folder)));
      }
      KafkaBroker broker =
          new KafkaBroker(java(folder, "kafka.Kafka", List.of(settings.toString())), port);
      broker.awaitAnswer(folder);
      return broker;
    } catch (IOException failure) {
      throw new UncheckedIOException("Kafka for tests did not start", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Process java(Path folder, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main);
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
        .start();
  }

  private static Path log(Path folder) {
    return folder.resolve("broker.log");
  }

  /** Sixteen bytes in base 64, as Kafka writes ids. */
  private static String id() {
    UUID id = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(Path folder) throws IOException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("the broker does not answer: " + Files.readString(log(folder)));
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Host and port. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Ends the broker at once. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
