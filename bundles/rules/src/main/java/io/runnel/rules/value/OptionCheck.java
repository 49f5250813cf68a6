// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.value;

import io.runnel.kind.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces words by the options they mean; a property without options takes any word. */
final class OptionCheck {
  private static final int LISTED = 20;

  private OptionCheck() {}

  static Parsed apply(Property property, Parsed typed) {
    if (property.options().isEmpty()) {
      return typed;
    }
    return switch (property.type()) {
      case ENUMERATION -> typed.value() instanceof String word ? one(property, word) : typed;
      case MULTI_SELECT ->
          typed.value() instanceof List<?> words ? several(property, words) : typed;
      default -> typed;
    };
  }

  private static Parsed one(Property property, String word) {
    String option = find(property, word);
    return option == null ? unknown(property, word) : Parsed.of(option);
  }

  private static Parsed several(Property property, List<?> words) {
    List<String> options = new ArrayList<>();
    for (Object word : words) {
      String option = find(property, (String) word);
      if (option == null) {
        return unknown(property, (String) word);
      }
      options.add(option);
    }
    return Parsed.of(List.copyOf(options));
  }

  private static @Nullable String find(Property property, String word) {
    for (Property.Option option : property.options()) {
      if (option.value().equals(word)) {
        return word;
      }
    }
    String folded = Text.fold(word);
    for (Property.Option option : property.options()) {
      if (Text.fold(option.value()).equals(folded)) {
        return option.value();
      }
    }
    return null;
  }

  private static Parsed unknown(Property property, String word) {
    List<Property.Option> options = property.options();
    String listed =
        options.stream()
            .limit(LISTED)
            .map(Property.Option::value)
            .collect(Collectors.joining(", "));
    String more = options.size() > LISTED ? " and " + (options.size() - LISTED) + " more" : "";
    return Parsed.error(Text.quote(word) + " is not one of its options: " + listed + more);
  }
}
