// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the build tells the stories (see this module's pom.xml). */
public final class Settings {
  private Settings() {}

  /** A file that the build laid ready: an archive of a Karaf, or a sample kind. */
  public static Path container(String file) {
    return Path.of(property("runnel.containers"), file);
  }

  /** Folder for what the stories unpack and write. */
  public static Path work() {
    return Path.of(property("runnel.work")).toAbsolutePath();
  }

  /** Address of the features file. */
  public static String features() {
    return Path.of(property("runnel.features")).toAbsolutePath().normalize().toUri().toString();
  }

  /** The folders that a stock Karaf installs from, in the layout of a Maven repository. */
  public static List<Path> repositories() {
    return Stream.of(property("runnel.repositories").split(","))
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .toList();
  }

  /**
   * Where the neighbour's web server listens: 8181, Karaf's own choice, unless the build says
   * other.
   */
  public static int neighbourPort() {
    return Integer.parseInt(property("runnel.neighbour.port"));
  }

  /** A file of this module's {@code src/test/resources}, with the build's versions filled in. */
  public static Path resource(String file) {
    return Path.of(property("runnel.resources"), file).toAbsolutePath();
  }

  private static String property(String name) {
    return Objects.requireNonNull(
        System.getProperty(name), () -> name + " is not set: run the stories by Maven");
  }
}
