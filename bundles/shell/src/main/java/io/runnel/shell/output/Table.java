// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.output;

import java.io.PrintStream;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** Rows under headings, as Karaf's own lists look. */
public final class Table {
  private final ShellTable table = new ShellTable();

  private Table(String none) {
    table.emptyTableText(none);
  }

  /**
   * An empty table.
   *
   * @param none what is said instead of no rows
   */
  public static Table of(String none, String... headings) {
    Table made = new Table(none);
    for (String heading : headings) {
      made.table.column(heading);
    }
    return made;
  }

  /** Adds a row, one value under each heading. */
  public Table row(@Nullable Object... values) {
    Object[] cells = new Object[values.length];
    for (int column = 0; column < values.length; column++) {
      cells[column] = Cells.text(values[column]);
    }
    table.addRow().addContent(cells);
    return this;
  }

  /** Prints it. */
  public void print(PrintStream out) {
    table.print(out);
  }
}
