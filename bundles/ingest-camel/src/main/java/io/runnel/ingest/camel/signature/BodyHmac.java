// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** HMAC-SHA256 over the body, in hexadecimal or Base64, with or without {@code sha256=} before. */
@Component
public final class BodyHmac implements SignatureScheme {
  private static final String PREFIX = "sha256=";

  @Override
  public String name() {
    return "hmac-sha256";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String header = Signed.header(call, credentials.nameOr("X-Signature"));
    String told = header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : header;
    byte[] right = Signed.hmac(credentials.key(), call.body());
    boolean hex = Signed.same(told.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(right));
    boolean base64 = Signed.same(told.getBytes(UTF_8), Base64.getEncoder().encode(right));
    if (!hex && !base64) {
      throw Signed.wrongSignature();
    }
    return Proof.REPEATABLE;
  }
}
