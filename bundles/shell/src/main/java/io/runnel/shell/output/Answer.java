// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.output;

import io.runnel.host.Page;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say, in both forms.
 *
 * @param document for programs: whatever JSON can be made of
 * @param screen for people
 * @param failure why the command counts as failed although it has an answer, {@code null} if it
 *     does not
 */
public record Answer(Object document, Screen screen, @Nullable String failure) {
  /** Something that can be printed for people. */
  @FunctionalInterface
  public interface Screen {
    /** Prints it. */
    void print(PrintStream out);
  }

  /** An answer that is no failure. */
  public static Answer of(Object document, Screen screen) {
    return new Answer(document, screen, null);
  }

  /** An answer of one line. */
  public static Answer line(Object document, String line) {
    return of(document, out -> out.println(line));
  }

  /** A part of a list. */
  public static Answer part(Page<?> page, Table table) {
    return of(
        page,
        out -> {
          table.print(out);
          if (page.next() != null) {
            out.println("There is more: --cursor " + page.next());
          }
        });
  }
}
