// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import java.util.HexFormat;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** Twenty's signature: HMAC-SHA256 over time of sending, a colon, and the body. */
@Component
public final class Twenty implements SignatureScheme {
  @Override
  public String name() {
    return "twenty";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String told = Signed.header(call, credentials.nameOr("X-Twenty-Webhook-Signature"));
    String sent = Signed.header(call, "X-Twenty-Webhook-Timestamp");
    byte[] right = Signed.hmac(credentials.key(), (sent + ":").getBytes(UTF_8), call.body());
    if (!Signed.same(told.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(right))) {
      throw Signed.wrongSignature();
    }
    Signed.inTime(credentials, sent);
    return new Proof(HexFormat.of().formatHex(right));
  }
}
