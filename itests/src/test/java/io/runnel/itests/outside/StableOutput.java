// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what is printed with what a page shows where it is stable: times and the widths of
 * columns do not count; an id of the page stands for one and the same id of the run; {@code …} on a
 * line of its own stands for any lines, at the end of a line for the rest of it.
 */
final class StableOutput {
  private static final Pattern ID = Pattern.compile("\\b\\d{16,19}\\b");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final String REST = "…";

  private Map<String, String> ids = new HashMap<>();

  /** A line of the page with the ids of the run. */
  String typed(String line) {
    return ID.matcher(line).replaceAll(found -> ids.getOrDefault(found.group(), found.group()));
  }

  /** Whether it is the same; then ids seen for the first time are learnt. */
  boolean same(List<String> shown, List<String> printed) {
    Map<String, String> before = new HashMap<>(ids);
    List<String> lines = printed.stream().filter(line -> !line.isBlank()).toList();
    boolean same = sameLines(shown, lines);
    if (!same) {
      ids = before;
    }
    return same;
  }

  private boolean sameLines(List<String> shown, List<String> printed) {
    if (shown.isEmpty()) {
      return printed.isEmpty();
    }
    List<String> rest = shown.subList(1, shown.size());
    if (shown.get(0).strip().equals(REST)) {
      return anyThen(rest, printed);
    }
    return !printed.isEmpty()
        && sameLine(shown.get(0), printed.get(0))
        && sameLines(rest, printed.subList(1, printed.size()));
  }

  private boolean anyThen(List<String> shown, List<String> printed) {
    Map<String, String> before = ids;
    for (int skipped = 0; skipped <= printed.size(); skipped++) {
      ids = before;
      if (sameLines(shown, printed.subList(skipped, printed.size()))) {
        return true;
      }
    }
    return false;
  }

  private boolean sameLine(String shown, String printed) {
    String left = plain(shown);
    String right = plain(printed);
    if (left.endsWith(REST)) {
      left = left.substring(0, left.length() - REST.length()).strip();
      right = right.startsWith(left) ? left : right;
    }
    return left.equals(right) && learn(found(shown), found(printed));
  }

  private boolean learn(List<String> shown, List<String> printed) {
    Map<String, String> seen = new HashMap<>(ids);
    for (int id = 0; id < shown.size(); id++) {
      String known = seen.putIfAbsent(shown.get(id), printed.get(id));
      if (known != null && !known.equals(printed.get(id))) {
        return false;
      }
    }
    ids = seen;
    return true;
  }

  private static List<String> found(String line) {
    List<String> found = new ArrayList<>();
    Matcher id = ID.matcher(line);
    while (id.find()) {
      found.add(id.group());
    }
    return found;
  }

  private static String plain(String line) {
    String masked = ID.matcher(TIME.matcher(line).replaceAll("TIME")).replaceAll("ID");
    return masked.replaceAll("-{2,}", "--").replaceAll("\\s+", " ").strip();
  }
}
