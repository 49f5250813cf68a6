// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Money;
import io.runnel.kind.BranchChoice;
import io.runnel.kind.Field;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import io.runnel.workflow.Criteria;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Forms that the tests bind. */
final class Forms {
  private Forms() {}

  enum Method {
    POST,
    PUT_ALL
  }

  record Everything(
      String text,
      boolean flag,
      int small,
      long large,
      BigDecimal decimal,
      LocalDate date,
      LocalTime time,
      Instant instant,
      Duration duration,
      Period period,
      Span span,
      Method method,
      PropertyName property,
      TextTemplate template,
      PropertyValue value,
      Criteria criteria,
      Money money,
      Map<String, String> pairs,
      List<Set> set,
      List<BranchChoice> branches) {}

  record Set(PropertyName property, PropertyValue value) {}

  record Optionals(
      @Field(value = "Text", optional = true) String text,
      @Field(value = "Flag", optional = true) boolean flag,
      @Field(value = "Small", optional = true) int small,
      @Field(value = "Large", optional = true) Long large,
      @Field(value = "List", optional = true) List<String> list,
      @Field(value = "Pairs", optional = true) Map<String, String> pairs,
      @Field(value = "Value", optional = true) PropertyValue value) {}

  record Call(
      @Field(value = "URL", help = "Where to send it.") String url,
      @Field(value = "Method", initial = "\"post\"") Method method,
      @Field(value = "Body", initial = "\"{{record.email}}\"") TextTemplate body,
      @Field(value = "Proxy", visibleWhen = "method=putAll") String proxy) {}

  record Texts(TextTemplate title, PropertyValue value, List<TextTemplate> more, List<Set> set) {}

  record Careful(int percent) {
    Careful {
      if (percent > 100) {
        throw new IllegalArgumentException("at most 100 percent");
      }
    }
  }
}
