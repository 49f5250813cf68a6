// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import java.text.Normalizer;
import java.util.Locale;

/** The product's one way to compare texts (design section 9), and to quote them in messages. */
public final class Text {
  private static final int SHOWN = 60;

  private Text() {}

  /** Without white space at its ends, no-break spaces and the byte-order mark included. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether nothing is left when trimmed. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /**
   * The form in which two texts are equal when people call them so: trimmed, case ignored, Unicode
   * NFC. {@code Straße} and {@code STRASSE} have one form; so have the two small sigmas.
   */
  public static String fold(String text) {
    String trimmed = trim(text);
    if (isAscii(trimmed)) {
      return trimmed.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    // Down first, for the capital sharp s; then up, for letters whose capitals are two.
    String upper = composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    String lower = upper.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** The first characters; a cut never splits a surrogate pair (case B46). */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean split = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, split ? longest - 1 : longest);
  }

  /** In quotation marks, shortened, for a message. */
  public static String quote(String text) {
    return text.length() <= SHOWN ? "'" + text + "'" : "'" + cut(text, SHOWN) + "…'";
  }
}
