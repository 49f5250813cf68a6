// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.store.Accounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks passwords, and remembers digests of those that fitted: hashing is slow on purpose, and a
 * script with HTTP Basic sends its password with every request. The digest covers the stored hash,
 * so a changed password is forgotten at once.
 */
final class PasswordCheck {
  private static final int REMEMBERED = 1000;
  // Hashed against when there is no such user, so that the time does not tell who exists.
  private static final String NOBODY = Passwords.hash(Secrets.random());

  private final String key = Secrets.random();
  private final Set<String> fitted =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  boolean fits(Optional<Accounts.User> user, String password) {
    String hash = user.map(Accounts.User::passwordHash).orElse(NOBODY);
    String digest = Secrets.digest(key + hash + password);
    if (fitted.contains(digest)) {
      return true;
    }
    boolean fits = Passwords.fits(password, hash) && user.isPresent();
    if (fits) {
      fitted.add(digest);
    }
    return fits;
  }
}
