// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import io.runnel.host.Refusal;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Component;

/** HubSpot's third signature: HMAC-SHA256 over method, URL, body and time of sending. */
@Component
public final class HubSpotV3 implements SignatureScheme {
  @Override
  public String name() {
    return "hubspot-v3";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    if (credentials.publicUrl().isEmpty()) {
      throw new Refusal(
          Refusal.Reason.UNAVAILABLE,
          "the signature covers the URL: set publicUrl in the hook's configuration, as HubSpot"
              + " calls it");
    }
    String told = Signed.header(call, credentials.nameOr("X-HubSpot-Signature-v3"));
    String sent = Signed.header(call, "X-HubSpot-Request-Timestamp");
    byte[] right =
        Signed.hmac(
            credentials.key(),
            ("POST" + credentials.publicUrl()).getBytes(UTF_8),
            call.body(),
            sent.getBytes(UTF_8));
    if (!Signed.same(Signed.base64(told), right)) {
      throw Signed.wrongSignature();
    }
    Signed.inTime(credentials, sent);
    return new Proof(HexFormat.of().formatHex(right));
  }
}
