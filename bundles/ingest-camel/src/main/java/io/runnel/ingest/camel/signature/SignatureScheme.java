// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import io.runnel.host.HookCall;
import io.runnel.host.Refusal;

/**
 * A way to prove who calls: one class each, found as a service. Called in the HTTP thread, before
 * anything of the body is read.
 */
public interface SignatureScheme {
  /** Its name in a hook's configuration. */
  String name();

  /**
   * Looks at the proof of a call.
   *
   * @throws Refusal {@code UNAUTHENTIC} if there is none, if it is wrong, or if it was signed
   *     outside the window of time
   */
  Proof check(Credentials credentials, HookCall call);
}
