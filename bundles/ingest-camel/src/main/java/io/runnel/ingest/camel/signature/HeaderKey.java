// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import io.runnel.host.HookCall;
import org.osgi.service.component.annotations.Component;

/** The hook's key in a header. */
@Component
public final class HeaderKey implements SignatureScheme {
  @Override
  public String name() {
    return "header";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String name = credentials.nameOr("X-Hook-Key");
    if (!Signed.same(Signed.header(call, name), credentials.key())) {
      throw Signed.wrongKey(name);
    }
    return Proof.REPEATABLE;
  }
}
