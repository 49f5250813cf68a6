// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.List;

/**
 * A host's own format: one class each, found as a service. Called in the HTTP thread; must look at
 * the signature before anything else.
 */
interface HookFormat {
  /** Its name in a hook's configuration. */
  String name();

  /**
   * Reads one call.
   *
   * @return its events; none if it says nothing that the hook's maps concern
   * @throws Refusal {@code UNAUTHENTIC} or {@code INVALID}
   */
  List<RecordEvent> read(Hook hook, HookCall call);
}
