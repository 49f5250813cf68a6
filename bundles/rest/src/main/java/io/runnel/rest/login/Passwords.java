// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted password hashes (PBKDF2 with HMAC-SHA-512) as text that carries its own parameters: {@code
 * pbkdf2-sha512$rounds$salt$hash}.
 */
final class Passwords {
  private static final String NAME = "pbkdf2-sha512";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private Passwords() {}

  static String hash(String password) {
    byte[] salt = Secrets.randomBytes(SALT_BYTES);
    Base64.Encoder text = Base64.getEncoder();
    return String.join(
        "$",
        NAME,
        String.valueOf(ROUNDS),
        text.encodeToString(salt),
        text.encodeToString(derive(password, salt, ROUNDS)));
  }

  /** Whether the password is the hashed one; false for a hash of another form. */
  static boolean fits(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] wanted = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(derive(password, salt, Integer.parseInt(parts[1])), wanted);
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    } finally {
      spec.clearPassword();
    }
  }
}
