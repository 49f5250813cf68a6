// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Times in ISO 8601, decimals without an exponent, words of a fixed set in lower case. */
final class ValueForms extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_PLAIN = 100;

  ValueForms() {
    super("runnel");
    addSerializer(Instant.class, new ToStringSerializer(Instant.class));
    addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class));
    addSerializer(BigDecimal.class, new Decimal());
    addSerializer(Enum.class, new Word());
  }

  /** Plain digits, unless an exponent would make them endless. */
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

  /** Constants as lower-case words. */
  @SuppressWarnings("rawtypes")
  private static final class Word extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1L;

    Word() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider context)
        throws IOException {
      out.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }
}
