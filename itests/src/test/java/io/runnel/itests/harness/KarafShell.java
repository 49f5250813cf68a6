// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Karaf's own {@code bin/client}. The user is written into this Karaf's files: as delivered, no
 * user may come in.
 *
 * @param home Karaf's folder
 */
public record KarafShell(Path home) {
  /** Name and password of the user that {@link #admit} makes. */
  public static final String USER = "karaf";

  /** That user's password and rights, as {@code users.properties} has them. */
  static final String RIGHTS = USER + ",admin,manager,viewer,systembundles,ssh";

  /** Lets the user in; before the first start. */
  public void admit() throws IOException {
    Path users = home.resolve("etc/users.properties");
    Files.writeString(users, "\n" + USER + " = " + RIGHTS + "\n", StandardOpenOption.APPEND);
  }

  /** Runs commands, one a line, and answers what they print. */
  public String run(String... commands) throws IOException, InterruptedException {
    Path output = Files.createTempFile(home.resolve("data"), "client", ".txt");
    Process process =
        new ProcessBuilder(
                home.resolve("bin/client").toString(), "-u", USER, "-p", USER, "-r", "20", "-b")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try (var input = process.outputWriter(UTF_8)) {
      input.write(String.join("\n", commands) + "\n");
    }
    if (!process.waitFor(Await.LONG.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("bin/client hangs: " + Files.readString(output));
    }
    String printed = Files.readString(output);
    if (process.exitValue() != 0) {
      throw new IOException("bin/client ended with " + process.exitValue() + ": " + printed);
    }
    return printed;
  }
}
