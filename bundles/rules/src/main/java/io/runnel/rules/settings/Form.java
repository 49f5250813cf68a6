// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record class as a form.
 *
 * @param type the class
 * @param components by name, in the order declared
 * @param constructor the canonical one
 */
record Form(
    Class<? extends Record> type,
    Map<String, Component> components,
    Constructor<? extends Record> constructor) {

  /**
   * One field of the form.
   *
   * @param name its name
   * @param type what it holds
   * @param primitive whether it cannot be {@code null}
   * @param words what is shown
   * @param rule when it must be given
   * @param accessor reads it
   */
  record Component(
      String name, ValueType type, boolean primitive, Words words, Rule rule, Method accessor) {

    /**
     * What settings give for it: their value, else the initial one. A property value may be given
     * as {@code null}, which makes it blank; elsewhere {@code null} means left out.
     */
    @Nullable Object given(Map<?, ?> settings) {
      Object json = settings.get(name);
      boolean blank = type == Scalar.VALUE && settings.containsKey(name);
      return json != null || blank ? json : rule.initial();
    }

    /** Its value in a record. */
    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException failure) {
        throw new IllegalStateException(accessor + " cannot be read", failure);
      }
    }
  }

  /**
   * @param label in English
   * @param help in English
   * @param options where choices come from that only the running product knows
   */
  record Words(String label, String help, String options) {}

  /**
   * @param optional whether it may be left out
   * @param initial JSON value that holds when it is left out, {@code null} for none
   * @param visibleWhen when it is shown at all, {@code null} for always
   */
  record Rule(boolean optional, @Nullable Object initial, @Nullable Condition visibleWhen) {}

  /**
   * @param field another field
   * @param value the value it must have
   */
  record Condition(String field, String value) {
    boolean holds(Form form, Map<?, ?> settings) {
      Component other = form.components.get(field);
      Object given = other == null ? null : other.given(settings);
      return given != null && Choices.same(given.toString(), value);
    }
  }
}
