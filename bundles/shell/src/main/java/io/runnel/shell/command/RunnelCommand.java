// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.command;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Json;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;

/**
 * A command translates its options into calls of one service and answers a value; this class prints
 * it. Services are optional references, so that the commands are there, and say what is missing,
 * while the engine is not.
 */
public abstract class RunnelCommand implements Action {
  /** The scope of all commands. */
  public static final String SCOPE = "runnel";

  /** Option that says whose data; read by completers too. */
  public static final String TENANT = "--tenant";

  @Option(name = TENANT, description = "Whose workflows and records", valueToShowInHelp = "1")
  private int tenant = 1;

  @Option(name = "--json", description = "Print one JSON document instead of a table")
  private boolean json;

  @Reference private Session session;

  /**
   * Does the work.
   *
   * @throws Refusal for whatever the user must mend
   */
  protected abstract Answer answer();

  @Override
  public final @Nullable Object execute() throws CommandException {
    try {
      if (tenant < 1) {
        throw invalid(TENANT, "must be 1 or more, not " + tenant);
      }
      Answer answer = answer();
      if (json) {
        System.out.println(Json.write(answer.document()));
      } else {
        answer.screen().print(System.out);
      }
      if (answer.failure() != null) {
        throw Mistake.of(answer.failure());
      }
      return null;
    } catch (Refusal refusal) {
      throw Mistake.of(refusal);
    }
  }

  /** The tenant asked for. */
  protected final int tenant() {
    return tenant;
  }

  /** Whether a program reads the output. */
  protected final boolean json() {
    return json;
  }

  /** Who is logged in to the shell. */
  protected final String user() {
    Object name = session.get("USER");
    return name == null ? "shell" : name.toString();
  }

  /**
   * The service, now that it is needed.
   *
   * @throws Refusal {@code UNAVAILABLE} with its name if it is not there
   */
  protected static <T> T need(@Nullable T service, Class<T> type) {
    if (service == null) {
      throw new Refusal(
          Refusal.Reason.UNAVAILABLE,
          "the service "
              + type.getName()
              + " is not there now; look at runnel:health and at the log (log:display)");
    }
    return service;
  }

  /** A refusal of one option or argument. */
  protected static Refusal invalid(String name, String message) {
    return new Refusal(
        Refusal.Reason.INVALID, name + " " + message, List.of(Problem.at(name, message)));
  }
}
