// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import java.util.HexFormat;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** HubSpot's first signature: SHA-256 of client secret and body. It signs no time. */
@Component
public final class HubSpotV1 implements SignatureScheme {
  @Override
  public String name() {
    return "hubspot-v1";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String told = Signed.header(call, credentials.nameOr("X-HubSpot-Signature"));
    byte[] right = Signed.hash(credentials.key().getBytes(UTF_8), call.body());
    if (!Signed.same(told.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(right))) {
      throw Signed.wrongSignature();
    }
    return Proof.REPEATABLE;
  }
}
