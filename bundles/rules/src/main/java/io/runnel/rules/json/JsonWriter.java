// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import io.runnel.host.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value, in the stored or in the plain form. */
final class JsonWriter {
  static final String DATE = "$date";
  static final String INSTANT = "$instant";
  static final String MONEY = "$money";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(2000).build())
          .build();

  private final boolean typed;
  private final StringWriter text = new StringWriter();

  JsonWriter(boolean typed) {
    this.typed = typed;
  }

  String write(@Nullable Object value) {
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      value(out, value);
    } catch (IOException failure) {
      throw new IllegalArgumentException(
          "cannot be written as JSON: " + failure.getMessage(), failure);
    }
    return encodable(text.toString());
  }

  private void value(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String string) {
      out.writeString(string);
    } else if (value instanceof Number number) {
      out.writeNumber(number(number));
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Map<?, ?> map) {
      map(out, map);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        value(out, element);
      }
      out.writeEndArray();
    } else {
      special(out, value);
    }
  }

  private void map(JsonGenerator out, Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      String name = (String) member.getKey();
      if (!encodable(name).equals(name)) {
        throw new IllegalArgumentException("a name has half a surrogate pair in it: " + name);
      }
      out.writeFieldName(typed && name.startsWith("$") ? "$" + name : name);
      value(out, member.getValue());
    }
    out.writeEndObject();
  }

  private void special(JsonGenerator out, Object value) throws IOException {
    if (value instanceof LocalDate date) {
      tagged(out, DATE, date.toString());
    } else if (value instanceof Instant instant) {
      tagged(out, INSTANT, instant.toString());
    } else if (value instanceof Money money && typed) {
      tagged(out, MONEY, Json.plain(money.amount()) + " " + money.currency());
    } else if (value instanceof Money money) {
      out.writeStartObject();
      out.writeFieldName("amount");
      out.writeNumber(Json.plain(money.amount()));
      out.writeStringField("currency", money.currency());
      out.writeEndObject();
    } else {
      throw unknown(value);
    }
  }

  private void tagged(JsonGenerator out, String tag, String value) throws IOException {
    if (typed) {
      out.writeStartObject();
      out.writeStringField(tag, value);
      out.writeEndObject();
    } else {
      out.writeString(value);
    }
  }

  private static String number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return Json.plain(decimal);
    }
    if (number instanceof Integer || number instanceof Long || number instanceof BigInteger) {
      return number.toString();
    }
    throw unknown(number);
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException(
        "a value of " + value.getClass().getName() + " cannot be written as JSON");
  }

  /** All characters outside ASCII stand inside strings, so an escape may replace each of them. */
  private static String encodable(String json) {
    int length = json.length();
    StringBuilder escaped = null;
    for (int i = 0; i < length; i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < length
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair || !Character.isSurrogate(c)) {
        append(escaped, json, i, pair ? 2 : 1);
        i += pair ? 1 : 0;
        continue;
      }
      if (escaped == null) {
        escaped = new StringBuilder(length + 16).append(json, 0, i);
      }
      escaped.append("\\u").append(Integer.toHexString(c));
    }
    return escaped == null ? json : escaped.toString();
  }

  private static void append(@Nullable StringBuilder escaped, String json, int at, int count) {
    if (escaped != null) {
      escaped.append(json, at, at + count);
    }
  }
}
