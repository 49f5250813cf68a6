// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import io.runnel.host.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON in two forms. The <em>stored</em> form keeps the types of values: a {@code LocalDate} is
 * {@code {"$date": …}}, an {@code Instant} {@code {"$instant": …}}, a {@code Money} {@code
 * {"$money": …}}; in every other object a name that begins with {@code $} is written with one more
 * {@code $}, so that nobody's own data is ever taken for such a value. The <em>plain</em> form is
 * what people and programs outside write and read.
 *
 * <p>In both, numbers are read as {@link BigDecimal} and never pass through a binary fraction, the
 * order of members is kept, and equal inputs give equal texts. Half a surrogate pair in a value is
 * written as an escape, so that the text can be encoded (case B47); in a name it is refused,
 * reading and writing. Safe for use by many threads.
 */
public final class Json {
  private static final int MAX_PLAIN_DIGITS = 400;

  private Json() {}

  /**
   * Writes the stored form.
   *
   * @param map with values {@code String}, {@code BigDecimal}, {@code BigInteger}, {@code int},
   *     {@code long}, {@code Boolean}, {@code LocalDate}, {@code Instant}, {@code Money}, {@code
   *     null}, and lists and maps of these
   * @throws IllegalArgumentException for a value of another type, naming its class
   */
  public static String write(Map<String, ?> map) {
    return new JsonWriter(true).write(map);
  }

  /**
   * Reads the stored form.
   *
   * @throws IllegalArgumentException if {@link #write} cannot have written the text
   */
  public static Map<String, Object> read(String text) {
    return StoredReader.read(text);
  }

  /**
   * Reads an object that somebody wrote.
   *
   * @throws Refusal {@code INVALID} with line and column if the text is no JSON object, has a name
   *     twice in one object, or is deeper, longer or has longer numbers than allowed
   */
  @SuppressWarnings("unchecked") // names are text and values are what plain reading answers
  public static Map<String, Object> readPlain(String text) {
    if (readPlainValue(text) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw PlainReader.refusal("", "a JSON object is expected, such as {\"name\": \"value\"}");
  }

  /**
   * Reads any value that somebody wrote, for instance an array of events.
   *
   * @throws Refusal as {@link #readPlain}
   */
  public static @Nullable Object readPlainValue(String text) {
    return PlainReader.read(text);
  }

  /**
   * Writes the plain form: dates and instants as ISO 8601 text, money as amount and currency.
   *
   * @throws IllegalArgumentException for a value of another type, naming its class
   */
  public static String writePlain(@Nullable Object value) {
    return new JsonWriter(false).write(value);
  }

  /** A number without exponent, unless it would be longer than 400 digits so. */
  public static String plain(BigDecimal number) {
    long digits = Math.max(number.precision() - (long) number.scale(), number.scale());
    return digits > MAX_PLAIN_DIGITS ? number.toString() : number.toPlainString();
  }
}
