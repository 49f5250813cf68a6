// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.util.List;

/**
 * A property of an object type.
 *
 * @param name stable name, lower case
 * @param label shown
 * @param type type of its values
 * @param options values allowed for the enumeration types, in their order; else empty
 * @param traits the rest
 */
public record Property(
    String name, String label, PropertyType type, List<Option> options, Traits traits) {

  /**
   * @param value stored
   * @param label shown
   */
  public record Option(String value, String label) {}

  /**
   * @param unique no two records of the type have the same value
   * @param history former values are kept from the start
   * @param readOnly only the product writes it
   */
  public record Traits(boolean unique, boolean history, boolean readOnly) {
    /** Nothing special. */
    public static final Traits PLAIN = new Traits(false, true, false);

    /** Unique values. */
    public static final Traits UNIQUE = new Traits(true, true, false);
  }

  /** A plain property. */
  public static Property of(String name, String label, PropertyType type) {
    return new Property(name, label, type, List.of(), Traits.PLAIN);
  }

  /** A property with unique values. */
  public static Property unique(String name, String label, PropertyType type) {
    return new Property(name, label, type, List.of(), Traits.UNIQUE);
  }

  /** A choice of one; each option's value is its label in lower case without blanks. */
  public static Property choice(String name, String label, String... options) {
    return new Property(name, label, PropertyType.ENUMERATION, options(options), Traits.PLAIN);
  }

  /** A choice of several. */
  public static Property choices(String name, String label, String... options) {
    return new Property(name, label, PropertyType.MULTI_SELECT, options(options), Traits.PLAIN);
  }

  private static List<Option> options(String... labels) {
    return java.util.Arrays.stream(labels)
        .map(text -> new Option(text.toLowerCase(java.util.Locale.ROOT).replace(" ", ""), text))
        .toList();
  }
}
