// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.command;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.shell.output.Cells;
import java.util.Locale;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ansi.SimpleAnsi;

/**
 * Refusals as the shell tells them: a line each, without a stack trace, and a failed command for
 * scripts. Karaf knows only its own exception as a user's mistake; any other lands in the log.
 */
final class Mistake {
  private Mistake() {}

  static CommandException of(Refusal refusal) {
    String message = String.valueOf(refusal.getMessage());
    StringBuilder text = new StringBuilder(Cells.plain(message));
    for (Problem problem : refusal.problems()) {
      if (!message.contains(problem.message())) {
        text.append(System.lineSeparator()).append("  ").append(line(problem));
      }
    }
    return of(text.toString());
  }

  static CommandException of(String message) {
    return new CommandException(SimpleAnsi.COLOR_RED + message + SimpleAnsi.COLOR_DEFAULT, message);
  }

  private static String line(Problem problem) {
    String step = problem.step() == null ? "" : "step " + problem.step() + ", ";
    return Cells.plain(
        problem.severity().name().toLowerCase(Locale.ROOT)
            + ": "
            + step
            + problem.pointer()
            + ": "
            + problem.message());
  }
}
