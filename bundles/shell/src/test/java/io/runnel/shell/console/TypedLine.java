// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import org.apache.karaf.shell.api.console.CommandLine;

/** A line with the cursor at its end. */
record TypedLine(String line) implements CommandLine {
  @Override
  public int getCursorArgumentIndex() {
    return getArguments().length - 1;
  }

  @Override
  public String getCursorArgument() {
    return getArguments()[getCursorArgumentIndex()];
  }

  @Override
  public int getArgumentPosition() {
    return getCursorArgument().length();
  }

  @Override
  public String[] getArguments() {
    return line.split(" ", -1);
  }

  @Override
  public int getBufferPosition() {
    return line.length();
  }

  @Override
  public String getBuffer() {
    return line;
  }
}
