// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * Karaf as its makers ship it, in a process of its own, started by Pax Exam. It reaches no network:
 * what it may install lies in {@link Settings#repositories()}.
 */
public final class StockKaraf implements AutoCloseable {
  /** The first user's password: the processes that stories start inherit it from the build. */
  static final String PASSWORD = "story-password";

  private static final int KARAFS_PORT = 8181;
  private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
  private static final String MAVEN_PID = "org.ops4j.pax.url.mvn.";

  private final TestContainer container;
  private final Path home;
  private final HttpApi api;

  private StockKaraf(TestContainer container, Path home, int httpPort) {
    this.container = container;
    this.home = home;
    this.api = new HttpApi("http://127.0.0.1:" + httpPort, "admin:" + PASSWORD);
  }

  /** Unpacks it under the build folder and starts it. */
  public static StockKaraf start(String name) throws IOException {
    Path folder = Settings.work().resolve(name);
    Folders.delete(folder);
    int httpPort = Ports.free();
    TestContainer container =
        PaxExamRuntime.createContainer(
            PaxExamRuntime.createTestSystem(
                karafDistributionConfiguration()
                    .frameworkUrl(Settings.container("stock-karaf.zip").toUri().toString())
                    .name("Apache Karaf")
                    .karafVersion("4.4.10")
                    .unpackDirectory(folder.toFile())
                    .useDeployFolder(false),
                configureConsole().ignoreLocalConsole(),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                vmOption("@" + Settings.resource("java-options.txt")),
                ownPorts(httpPort),
                withoutNetwork(folder)));
    container.start();
    try {
      StockKaraf karaf = new StockKaraf(container, onlyFolderIn(folder), httpPort);
      Await.until("the end of Karaf's boot", karaf::hasBooted);
      return karaf;
    } catch (IOException | AssertionError failure) {
      container.stop();
      throw failure;
    }
  }

  /** Its shell. */
  public KarafShell shell() {
    return new KarafShell(home);
  }

  /** Looks into it. */
  public KarafInside inside() throws IOException {
    // Pax Exam chooses the ports of the management beans and writes them here.
    Properties management = new Properties();
    try (var reader =
        Files.newBufferedReader(home.resolve("etc/org.apache.karaf.management.cfg"))) {
      management.load(reader);
    }
    return KarafInside.connect(Integer.parseInt(management.getProperty("rmiRegistryPort")));
  }

  /** Runnel's API in it. */
  public HttpApi api() {
    return api;
  }

  /** Installs Runnel as its guide says, and waits until it is healthy. */
  public void installRunnel() throws IOException, InterruptedException {
    shell().run("feature:repo-add " + Settings.features(), "feature:install runnel");
    Await.until("a healthy answer of " + api.base(), api::isHealthy);
  }

  /** Takes Runnel out, features file included. */
  public void uninstallRunnel() throws IOException, InterruptedException {
    shell().run("feature:uninstall runnel", "feature:repo-remove " + Settings.features());
  }

  @Override
  public void close() {
    container.stop();
  }

  private static Path onlyFolderIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private boolean hasBooted() throws IOException, JMException {
    try (KarafInside inside = inside()) {
      return inside.services().stream().anyMatch(service -> service.endsWith(".BootFinished"));
    }
  }

  private static Option ownPorts(int httpPort) {
    return composite(
        neighbourPort(),
        editConfigurationFilePut("etc/io.runnel.rest.cfg", "port", "" + httpPort),
        editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + Ports.free()),
        editConfigurationFilePut("etc/users.properties", KarafShell.USER, KarafShell.RIGHTS));
  }

  private static Option neighbourPort() {
    int port = Settings.neighbourPort();
    return port == KARAFS_PORT
        ? composite()
        : editConfigurationFilePut(
            "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + port);
  }

  private static Option withoutNetwork(Path folder) {
    List<String> repositories =
        Settings.repositories().stream().map(path -> path.toUri() + "@snapshots").toList();
    String all =
        Stream.concat(Stream.of("${karaf.home.uri}system@snapshots"), repositories.stream())
            .collect(Collectors.joining(","));
    return composite(
        editConfigurationFilePut(MAVEN, MAVEN_PID + "defaultRepositories", all),
        editConfigurationFilePut(MAVEN, MAVEN_PID + "repositories", ""),
        editConfigurationFilePut(
            MAVEN, MAVEN_PID + "localRepository", folder.resolve("downloaded").toString()));
  }
}
