// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.completion;

import io.runnel.shell.command.RunnelCommand;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The command line so far. */
final class Asked {
  /** Most ids that are offered. */
  static final int MOST = 200;

  private Asked() {}

  /** The tenant that the line names. */
  static int tenant(CommandLine line) {
    String[] words = line.getArguments();
    for (int word = 0; word + 1 < words.length; word++) {
      if (words[word].equals(RunnelCommand.TENANT) && words[word + 1].matches("[1-9][0-9]{0,8}")) {
        return Integer.parseInt(words[word + 1]);
      }
    }
    return 1;
  }

  /** Offers those texts that go on from what was typed. */
  static int offer(
      Collection<String> texts, Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(new TreeSet<>(texts)).complete(session, line, candidates);
  }
}
