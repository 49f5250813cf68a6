// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.kind.Field;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * A first value of a record in the making.
 *
 * @param property the property
 * @param mode where the value comes from
 * @param value the value
 * @param date the counted date
 */
public record NewProperty(
    @Field("Property") PropertyName property,
    @Field(value = "To", optional = true, initial = "\"value\"") ValueSource.@Nullable Mode mode,
    @Field(value = "Value", visibleWhen = "mode=value") @Nullable PropertyValue value,
    @Field(value = "Date", visibleWhen = "mode=date") @Nullable DateOffset date) {

  ValueSource source() {
    return new ValueSource(mode == null ? ValueSource.Mode.VALUE : mode, value, date);
  }
}
