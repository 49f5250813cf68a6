// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Money;
import io.runnel.rules.text.Template;
import io.runnel.rules.text.Tokens;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens in the values that may have them: found, and replaced by data. */
final class TokenText {
  private TokenText() {}

  /** Paths of all tokens in a value. */
  static List<String> paths(Scalar type, Object json) {
    if (!type.takesTokens()) {
      return List.of();
    }
    if (json instanceof String text) {
      return mayHaveTokens(text) ? Template.parse(text).paths() : List.of();
    }
    Token token = type == Scalar.VALUE ? token(json) : null;
    if (token != null) {
      return List.of(token.path());
    }
    List<String> paths = new ArrayList<>();
    if (type == Scalar.VALUE && json instanceof List<?> list) {
      list.forEach(element -> paths.addAll(element == null ? List.of() : paths(type, element)));
    }
    return paths;
  }

  /** The value with each token replaced; nothing in the answer is to be read as a template. */
  static @Nullable Object resolve(Scalar type, Object json, Tokens tokens) {
    if (!type.takesTokens()) {
      return json;
    }
    if (type == Scalar.TEMPLATE) {
      boolean template = json instanceof String text && mayHaveTokens(text);
      return template ? Template.parse((String) json).render(tokens) : json;
    }
    return json instanceof List<?> list ? list(list, tokens) : single(json, tokens);
  }

  private static @Nullable Object single(Object json, Tokens tokens) {
    if (json instanceof String text) {
      if (!mayHaveTokens(text)) {
        return json;
      }
      Template template = Template.parse(text);
      String path = template.onlyPath();
      return path == null ? template.render(tokens) : data(tokens.value(path));
    }
    Token token = token(json);
    return token == null ? json : data(tokens.value(token.path()));
  }

  private static Object list(List<?> elements, Tokens tokens) {
    List<Object> values = new ArrayList<>();
    for (Object element : elements) {
      Object value = element == null ? null : single(element, tokens);
      if (value instanceof List<?> several) {
        values.addAll(several);
      } else if (value != null) {
        values.add(value);
      }
    }
    return values.equals(elements) ? elements : values;
  }

  // An object from outside may look like {"token": …}: as text it can never become one again.
  private static @Nullable Object data(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      for (Object element : list) {
        if (element != null) {
          values.add(isScalar(element) ? element : Values.show(element));
        }
      }
      return values;
    }
    return value == null || isScalar(value) ? value : Values.show(value);
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof Instant
        || value instanceof Money;
  }

  private static boolean mayHaveTokens(String text) {
    return text.contains("{{");
  }

  private static @Nullable Token token(Object json) {
    if (json instanceof Token token) {
      return token;
    }
    return json instanceof Map<?, ?> map ? ScalarReader.token(map) : null;
  }
}
