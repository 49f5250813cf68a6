// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** HTTP Basic; the hook's key is user and password with a colon between. */
@Component
public final class BasicLogin implements SignatureScheme {
  private static final String SCHEME = "basic ";

  @Override
  public String name() {
    return "basic";
  }

  @Override
  public Proof check(Credentials credentials, HookCall call) {
    String told = Signed.header(call, "Authorization");
    boolean basic = told.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    byte[] login = Signed.base64(basic ? told.substring(SCHEME.length()).strip() : "");
    if (!Signed.same(login, credentials.key().getBytes(UTF_8))) {
      throw Signed.refused("user and password are not those of the hook's key, user:password");
    }
    return Proof.REPEATABLE;
  }
}
