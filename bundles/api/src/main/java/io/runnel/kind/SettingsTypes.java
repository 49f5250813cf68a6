// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * The closed list of component types that settings and answers may have. A kind that uses another
 * is refused by name when it registers.
 *
 * <ul>
 *   <li>{@code String, boolean, int, long, BigDecimal, LocalDate, LocalTime, Instant, Duration,
 *       Period}, their boxes where {@link Field#optional()}
 *   <li>enums, nested records of the same types, and {@code List}s of these
 *   <li>{@link PropertyName}, {@link TextTemplate}, {@link PropertyValue}, {@link Span}, {@link
 *       io.runnel.workflow.Criteria}, {@link BranchChoice}, {@link io.runnel.host.Money}
 *   <li>{@code Map<String, String>} for free pairs of name and text
 * </ul>
 */
public final class SettingsTypes {
  private SettingsTypes() {}
}
