// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with a session in it, as it is typed.
 *
 * @param preparation the lines of its {@code bash} blocks, pasted before each line for bash
 * @param exchanges the lines typed in its {@code console} blocks, with what they print
 */
record ConsolePage(String preparation, List<Exchange> exchanges) {
  private static final String KARAF = "karaf@root()> ";
  private static final String BASH = "$ ";
  private static final String FENCE = "```";

  /**
   * One line that is typed.
   *
   * @param karaf typed in Karaf's shell, not in bash
   * @param line the line
   * @param printed what the page shows under it
   */
  record Exchange(boolean karaf, String line, List<String> printed) {}

  static ConsolePage read(Path page) throws IOException {
    StringBuilder preparation = new StringBuilder();
    List<Exchange> exchanges = new ArrayList<>();
    String language = "";
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith(FENCE)) {
        language = line.substring(FENCE.length());
      } else if (language.equals("bash")) {
        preparation.append(line).append('\n');
      } else if (language.equals("console")) {
        typedOrPrinted(line, exchanges);
      }
    }
    return new ConsolePage(preparation.toString(), exchanges);
  }

  private static void typedOrPrinted(String line, List<Exchange> exchanges) {
    if (line.startsWith(KARAF)) {
      exchanges.add(new Exchange(true, line.substring(KARAF.length()), new ArrayList<>()));
    } else if (line.startsWith(BASH)) {
      exchanges.add(new Exchange(false, line.substring(BASH.length()), new ArrayList<>()));
    } else if (!line.isBlank()) {
      exchanges.get(exchanges.size() - 1).printed().add(line);
    }
  }
}
