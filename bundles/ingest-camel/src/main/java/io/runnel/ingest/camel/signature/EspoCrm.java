// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Component;

/**
 * EspoCRM's signature: Base64 of the webhook's id, a colon and HMAC-SHA256 over the body, which is
 * written in hexadecimal in the header {@code Signature} and as it is in the older {@code
 * X-Signature}. It signs no time.
 */
@Component
public final class EspoCrm implements SignatureScheme {
  @Override
  public String name() {
    return "espocrm";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    byte[] right = Signed.hmac(credentials.key(), call.body());
    String told = Signed.optionalHeader(call, "Signature");
    byte[] proof = told == null ? afterId(Signed.header(call, "X-Signature")) : afterId(told);
    byte[] wanted = told == null ? right : HexFormat.of().formatHex(right).getBytes(UTF_8);
    if (!Signed.same(proof, wanted)) {
      throw Signed.wrongSignature();
    }
    return Proof.REPEATABLE;
  }

  private static byte[] afterId(String header) {
    byte[] decoded = Signed.base64(header);
    for (int i = 0; i < decoded.length; i++) {
      if (decoded[i] == ':') {
        return java.util.Arrays.copyOfRange(decoded, i + 1, decoded.length);
      }
    }
    return new byte[0];
  }
}
