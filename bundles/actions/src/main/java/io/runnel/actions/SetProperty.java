// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.RecordEdit;
import io.runnel.kind.Field;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * Sets a property.
 *
 * @param property the property
 * @param mode where the value comes from
 * @param value the value; blank clears
 * @param date the counted date
 * @param target which record, {@code null} for the step's
 * @param when guard
 */
public record SetProperty(
    @Field("Property") PropertyName property,
    @Field(value = "To", optional = true, initial = "\"value\"") ValueSource.@Nullable Mode mode,
    @Field(value = "Value", visibleWhen = "mode=value") @Nullable PropertyValue value,
    @Field(value = "Date", visibleWhen = "mode=date") @Nullable DateOffset date,
    @Field(value = "Record", optional = true) @Nullable Target target,
    @Field(value = "Only", optional = true) RecordEdit.@Nullable Guard when) {

  ValueSource source() {
    return new ValueSource(mode == null ? ValueSource.Mode.VALUE : mode, value, date);
  }
}
