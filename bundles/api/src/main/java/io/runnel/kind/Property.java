// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * @param within the option of another property that it belongs to, as a stage to its pipeline;
   *     {@code null} if it stands alone
   */
  public record Option(String value, String label, @Nullable String within) {
    /** One that stands alone. */
    public Option(String value, String label) {
      this(value, label, null);
    }
  }

  /**
   * @param unique no two records of the type have the same value
   * @param history former values are kept from the start
   * @param readOnly only the product writes it
   * @param within name of the property whose option says which options are open, as a pipeline says
   *     it of stages; {@code null} if all are
   */
  public record Traits(boolean unique, boolean history, boolean readOnly, @Nullable String within) {
    /** Whose options are all open. */
    public Traits(boolean unique, boolean history, boolean readOnly) {
      this(unique, history, readOnly, null);
    }

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

  /**
   * A choice of one among stages, which belong to pipelines; the order within a pipeline is the
   * order in which a record goes on.
   *
   * @param pipeline name of the property that holds the pipeline
   * @param stages labels of the stages, by the pipeline's option value
   */
  public static Property stages(
      String name, String label, String pipeline, Map<String, List<String>> stages) {
    List<Option> all = new java.util.ArrayList<>();
    stages.forEach(
        (value, labels) ->
            options(labels.toArray(String[]::new))
                .forEach(one -> all.add(new Option(one.value(), one.label(), value))));
    return new Property(
        name,
        label,
        PropertyType.ENUMERATION,
        List.copyOf(all),
        new Traits(false, true, false, pipeline));
  }

  private static List<Option> options(String... labels) {
    return java.util.Arrays.stream(labels)
        .map(text -> new Option(text.toLowerCase(java.util.Locale.ROOT).replace(" ", ""), text))
        .toList();
  }
}
