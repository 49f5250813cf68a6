// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.HookCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What places are looked up in.
 *
 * @param element the element of the payload that is being read
 * @param body the whole payload
 * @param call the call that brought it
 * @param event what the hook's configuration says that its calls are about
 * @param record id of the record, empty until it is known
 */
record Scope(
    @Nullable Object element, @Nullable Object body, HookCall call, String event, String record) {

  Scope of(Object other) {
    return new Scope(other, body, call, event, record);
  }

  Scope about(String id) {
    return new Scope(element, body, call, event, id);
  }

  @Nullable String header(String name) {
    return first(call.headers().get(name));
  }

  @Nullable String query(String name) {
    return first(call.query().get(name));
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
