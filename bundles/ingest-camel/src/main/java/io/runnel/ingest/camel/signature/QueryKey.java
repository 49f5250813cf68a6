// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import io.runnel.host.HookCall;
import org.osgi.service.component.annotations.Component;

/** The hook's key as a parameter of the URL, for hosts that can send nothing else. */
@Component
public final class QueryKey implements SignatureScheme {
  @Override
  public String name() {
    return "query";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String name = credentials.nameOr("key");
    String told = Signed.only(call.query().get(name), "the parameter " + name);
    if (told == null || !Signed.same(told, credentials.key())) {
      throw Signed.wrongKey("the parameter " + name);
    }
    return Proof.REPEATABLE;
  }
}
