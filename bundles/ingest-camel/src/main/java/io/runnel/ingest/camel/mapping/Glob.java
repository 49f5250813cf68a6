// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which each {@code *} stands for any text. */
record Glob(Pattern pattern) {
  static Glob of(String text) {
    String pattern =
        Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return new Glob(Pattern.compile(pattern, Pattern.DOTALL));
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }
}
