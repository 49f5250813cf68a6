// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.text;

import io.runnel.rules.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with tokens {@code {{path}}}, parsed once. Only the text itself is a template: what a
 * token brings in is put there letter for letter and never parsed (case B64). Immutable.
 */
public final class Template {
  // A match needs no step back, so hostile text costs no more than its length.
  private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*+([A-Za-z0-9_.-]++)\\s*+\\}\\}");
  private static final Pattern LOOKALIKE =
      Pattern.compile("\\{\\{[^{}]{0,80}+(?:\\}\\})?|\\$\\{[^{}]{0,80}+\\}");

  /**
   * @param text literal text, or a token's path
   * @param token which of the two
   */
  private record Part(String text, boolean token) {}

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Parses a text; every text is a template, if only of literal text. */
  public static Template parse(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    int end = 0;
    while (matcher.find()) {
      addLiteral(parts, source.substring(end, matcher.start()));
      parts.add(new Part(matcher.group(1), true));
      end = matcher.end();
    }
    addLiteral(parts, source.substring(end));
    return new Template(parts);
  }

  private static void addLiteral(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false));
    }
  }

  /** The text with each token replaced by its value as people read it; a blank one by nothing. */
  public String render(Tokens tokens) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.token() ? shown(tokens.value(part.text())) : part.text());
    }
    return text.toString();
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : Values.show(value);
  }

  /** Paths of all tokens, in order. */
  public List<String> paths() {
    return parts.stream().filter(Part::token).map(Part::text).toList();
  }

  /** The path of the only token, if the whole text is one token; else {@code null}. */
  public @Nullable String onlyPath() {
    return parts.size() == 1 && parts.get(0).token() ? parts.get(0).text() : null;
  }

  /**
   * What looks like a token but is literal text, in words, for the author. A lone end {@code }}} is
   * not listed: nested JSON objects end so.
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Part part : parts) {
      Matcher matcher = LOOKALIKE.matcher(part.token() ? "" : part.text());
      while (matcher.find()) {
        problems.add(problem(matcher.group()));
      }
    }
    return problems;
  }

  private static String problem(String found) {
    String right = "; write {{record.<property>}}, {{steps.<step>.<answer>}} or {{event.<field>}}";
    if (found.startsWith("$")) {
      return "'" + found + "' is not replaced" + right;
    }
    if (!found.endsWith("}}")) {
      return "'{{' has no '}}' after it" + right;
    }
    String inside = found.substring(2, found.length() - 2).strip();
    return inside.isEmpty()
        ? "'" + found + "' names nothing" + right
        : "'" + inside + "' is no token" + right;
  }
}
