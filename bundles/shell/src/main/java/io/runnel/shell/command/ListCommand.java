// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.command;

import io.runnel.host.PageRequest;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;

/** A command that shows a list, part by part. */
public abstract class ListCommand extends RunnelCommand {
  @Option(name = "--limit", description = "Most rows, 1 to 1000", valueToShowInHelp = "50")
  private int limit = 50;

  @Option(name = "--cursor", description = "What the part before named as its end")
  private @Nullable String cursor;

  @Option(name = "--backwards", description = "Against the list's own order")
  private boolean backwards;

  /** The part asked for. */
  protected final PageRequest part() {
    return new PageRequest(cursor, limit, backwards);
  }
}
