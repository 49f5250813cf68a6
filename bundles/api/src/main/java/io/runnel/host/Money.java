// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.math.BigDecimal;

/**
 * An amount in a currency. Amounts of different currencies never compare as equal or ordered.
 *
 * @param amount the amount in the currency's main unit
 * @param currency ISO 4217 code, upper case
 */
public record Money(BigDecimal amount, String currency) {
  /** Checks the currency's form. */
  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 code such as EUR");
    }
  }
}
