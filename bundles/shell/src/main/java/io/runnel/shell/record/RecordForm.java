// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.record;

import io.runnel.host.StoredRecord;
import io.runnel.shell.output.Cells;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A record as answered, the same as over HTTP.
 *
 * @param id its id
 * @param version counts up by one with each committed change
 * @param properties those that have a value, by name
 */
public record RecordForm(String id, long version, Map<String, Object> properties) {
  static RecordForm of(StoredRecord stored) {
    return new RecordForm(stored.ref().id(), stored.version(), new TreeMap<>(stored.properties()));
  }

  /** All properties in one line. */
  String line() {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + "=" + Cells.text(property.getValue()))
        .collect(Collectors.joining(", "));
  }
}
