// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.text;

import java.util.List;

/** A text with tokens. */
public final class Template {
  private Template() {}

  /** Parses. */
  public static Template parse(String source) {
    throw new UnsupportedOperationException(source);
  }

  /** Renders. */
  public String render(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  /** Paths of all tokens, in order. */
  public List<String> paths() {
    throw new UnsupportedOperationException();
  }

  /** What looks like a token but is none, in words. */
  public List<String> problems() {
    throw new UnsupportedOperationException();
  }
}
