// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Page;
import io.runnel.host.StoredRecord;
import java.util.Map;

/**
 * A record as answered.
 *
 * @param id its id
 * @param version counts up by one with each committed change; also the ETag
 * @param properties those that have a value
 */
public record RecordForm(String id, long version, Map<String, Object> properties) {
  static RecordForm of(StoredRecord stored) {
    return new RecordForm(stored.ref().id(), stored.version(), stored.properties());
  }

  static Page<RecordForm> page(Page<StoredRecord> page) {
    return new Page<>(page.items().stream().map(RecordForm::of).toList(), page.next());
  }
}
