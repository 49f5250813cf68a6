// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/** Types of property values, with the Java type that carries them. */
public enum PropertyType {
  /** {@code String}. */
  TEXT,
  /** {@code BigDecimal}. */
  NUMBER,
  /** {@code Boolean}. */
  BOOLEAN,
  /** One option's value, {@code String}. */
  ENUMERATION,
  /** Several options' values, {@code List<String>}; their order says nothing. */
  MULTI_SELECT,
  /** {@code LocalDate}. */
  DATE,
  /** {@code Instant}. */
  INSTANT,
  /** Id of an owner, {@code String}. */
  OWNER,
  /** {@link io.runnel.host.Money}. */
  MONEY
}
