// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** How values leave: dates, times and durations in ISO 8601, decimals without an exponent. */
final class ValueForms extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_PLAIN = 100;

  ValueForms() {
    super("runnel");
    iso(Instant.class);
    iso(LocalDate.class);
    iso(LocalTime.class);
    iso(Duration.class);
    iso(Period.class);
    addSerializer(BigDecimal.class, new Decimal());
  }

  private <T> void iso(Class<T> type) {
    addSerializer(type, new com.fasterxml.jackson.databind.ser.std.ToStringSerializer(type));
  }

  /** Plain digits for people, unless an exponent would make them endless. */
  private static final class Decimal extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      boolean plain = Math.abs((long) value.scale()) <= LONGEST_PLAIN;
      out.writeNumber(plain ? value.toPlainString() : value.toString());
    }
  }
}
