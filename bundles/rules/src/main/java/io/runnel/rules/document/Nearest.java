// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
  private static final int LONGEST = 100;

  private final String left;
  private final String right;
  private final int[][] cost;

  private Nearest(String left, String right) {
    this.left = left;
    this.right = right;
    this.cost = new int[left.length() + 1][right.length() + 1];
  }

  /**
   * The known word nearest to a given one: equal but for case, or with at most a third of its
   * letters changed, left out, added or swapped. Of equally near ones the first.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int best = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String candidate : known) {
      String other = candidate.toLowerCase(Locale.ROOT);
      boolean near = Math.abs(other.length() - wanted.length()) < best;
      int distance = near ? new Nearest(wanted, other).distance() : best;
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The end of a message: a question with the nearest word, or nothing. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private int distance() {
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private int least(int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int least = cost[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    return isSwapped(i, j) ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }

  private boolean isSwapped(int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
