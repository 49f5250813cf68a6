// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import io.runnel.host.Refusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What the schemes have in common; comparisons take the same time whatever is compared. */
final class Signed {
  private Signed() {}

  /** HMAC-SHA256 over some parts, one after the other. */
  static byte[] hmac(String key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  /** SHA-256 over some parts, one after the other. */
  static byte[] hash(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static boolean same(byte[] told, byte[] right) {
    return MessageDigest.isEqual(told, right);
  }

  static boolean same(String told, String right) {
    return same(told.getBytes(UTF_8), right.getBytes(UTF_8));
  }

  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException other) {
      return new byte[0];
    }
  }

  /** The header's value. */
  static String header(HookCall call, String name) {
    String value = optionalHeader(call, name);
    if (value == null) {
      throw refused("the header " + name + " is missing");
    }
    return value;
  }

  /** The header's value, {@code null} if it is not there; refused if it is there twice. */
  static @Nullable String optionalHeader(HookCall call, String name) {
    return only(call.headers().get(name.toLowerCase(Locale.ROOT)), "the header " + name);
  }

  static @Nullable String only(@Nullable List<String> values, String what) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      throw refused(what + " is there several times");
    }
    return values.get(0).strip();
  }

  /** Refuses a call that was sent too long ago, or in the future. */
  static void inTime(Credentials credentials, String millis) {
    if (!millis.matches("[0-9]{1,15}")) {
      throw refused("the time of sending is not in milliseconds since 1970");
    }
    Instant sent = Instant.ofEpochMilli(Long.parseLong(millis));
    Instant now = credentials.clock().instant();
    if (sent.isBefore(now.minus(credentials.window()))
        || sent.isAfter(now.plus(credentials.window()))) {
      throw refused(
          "the call was sent more than "
              + credentials.window().toSeconds()
              + " seconds from now; check the clocks, or have it sent again");
    }
  }

  static Refusal wrongKey(String where) {
    return refused("the key in " + where + " is not the hook's key");
  }

  static Refusal wrongSignature() {
    return refused("the signature is not that of this call with the hook's key");
  }

  static Refusal refused(String message) {
    return new Refusal(Refusal.Reason.UNAUTHENTIC, message);
  }
}
