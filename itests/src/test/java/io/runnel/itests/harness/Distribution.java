// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** The tar.gz as a user gets it, unpacked in a folder of its own and run as a process. */
public final class Distribution implements AutoCloseable {
  private static final String PASSWORD = StockKaraf.PASSWORD;

  private final Path home;
  private final HttpApi api;
  private final int sshPort;
  private Optional<Process> process = Optional.empty();

  private Distribution(Path home, int httpPort) {
    this.home = home;
    this.sshPort = Ports.free();
    this.api = new HttpApi("http://127.0.0.1:" + httpPort, "admin:" + PASSWORD);
  }

  /** Unpacks the archive under the build folder, with ports of its own. */
  public static Distribution unpack(String name) throws IOException, InterruptedException {
    Path home = Settings.work().resolve(name);
    Folders.delete(home);
    Files.createDirectories(home);
    Path archive = Settings.container("runnel.tar.gz");
    Process tar =
        new ProcessBuilder(
                "tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components=1")
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException(archive + " cannot be unpacked");
    }
    new KarafShell(home).admit();
    Distribution distribution = new Distribution(home, Ports.free());
    distribution.configure("org.apache.karaf.shell", "sshPort", "" + distribution.sshPort);
    distribution.configure("io.runnel.rest", "port", "" + portOf(distribution.api));
    return distribution;
  }

  /** Sets one value in {@code etc/<pid>.cfg}; a running Karaf takes it up. */
  public void configure(String pid, String key, String value) throws IOException {
    Path file = home.resolve("etc").resolve(pid + ".cfg");
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      lines.addAll(Files.readAllLines(file));
      lines.removeIf(line -> line.matches("\\s*" + java.util.regex.Pattern.quote(key) + "\\s*=.*"));
    }
    lines.add(key + " = " + value);
    Files.write(file, lines);
  }

  /** Starts it and waits until it is healthy. */
  public Distribution start() throws IOException {
    Path console = home.resolve("data/console.txt");
    Files.createDirectories(console.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
    builder.environment().put("RUNNEL_ADMIN_PASSWORD", PASSWORD);
    Process started = builder.start();
    process = Optional.of(started);
    Await.until(
        "a healthy answer of " + api.base() + " (console: " + console + ")",
        () -> {
          if (!started.isAlive()) {
            throw new AssertionFailedError("Karaf ended: " + Files.readString(console));
          }
          return api.isHealthy();
        });
    return this;
  }

  /** Kills the Java process as {@code kill -9} does; nothing is written any more. */
  public void kill() {
    Process killed = process.orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(killed.descendants().toList());
    all.add(killed.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
    process = Optional.empty();
  }

  /** Stops it in good order, as Ctrl-C does. */
  public void stop() {
    process.ifPresent(
        running -> {
          List<ProcessHandle> all = running.descendants().toList();
          all.forEach(ProcessHandle::destroy);
          CompletableFuture.allOf(
                  all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
              .completeOnTimeout(null, Await.LONG.toSeconds(), TimeUnit.SECONDS)
              .join();
          kill();
        });
  }

  /** Drops a file of the build into {@code deploy/}. */
  public void deploy(String file) throws IOException {
    Path arriving = home.resolve("data").resolve(file);
    Files.copy(Settings.container(file), arriving, StandardCopyOption.REPLACE_EXISTING);
    Files.move(arriving, home.resolve("deploy").resolve(file), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a file of its folder, which is there whole or not at all. */
  public Path write(String file, String text) throws IOException {
    Path place = home.resolve(file);
    Files.createDirectories(place.getParent());
    Path arriving = Files.createTempFile(home.resolve("data"), "arriving", null);
    Files.writeString(arriving, text);
    return Files.move(
        arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes a file out of {@code deploy/}. */
  public void undeploy(String file) throws IOException {
    Files.delete(home.resolve("deploy").resolve(file));
  }

  /** Its API, as the first user. */
  public HttpApi api() {
    return api;
  }

  /** Its shell. */
  public KarafShell shell() {
    return new KarafShell(home);
  }

  /** Where Karaf's shell is reached over SSH. */
  public int sshPort() {
    return sshPort;
  }

  /** Its folder. */
  public Path home() {
    return home;
  }

  /** The password of the first user. */
  public String password() {
    return PASSWORD;
  }

  @Override
  public void close() {
    stop();
  }

  private static int portOf(HttpApi api) {
    return java.net.URI.create(api.base()).getPort();
  }
}
