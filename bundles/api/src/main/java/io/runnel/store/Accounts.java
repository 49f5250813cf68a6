// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Our own users and their tokens; secrets are stored as hashes only. Called in HTTP threads. */
@ConsumerType
public interface Accounts {
  /**
   * @param name login name
   * @param tenant whose data the user sees
   * @param passwordHash salted hash with its parameters, as text
   * @param roles for instance workflow-admin
   * @param active may log in
   */
  record User(int tenant, String name, String passwordHash, Set<String> roles, boolean active) {}

  /**
   * @param hash SHA-256 of the token, in hexadecimal
   * @param user login name of its owner
   * @param label what it is for
   * @param expiresAt end of its life
   */
  record Token(String hash, String user, String label, Instant expiresAt) {}

  /** The user with a name. */
  Optional<User> user(String name);

  /** All users. */
  List<User> users();

  /**
   * Stores a user if none of that name exists.
   *
   * @return whether it was stored
   */
  boolean addUser(User user);

  /** Replaces a user. */
  void saveUser(User user);

  /** The token with a hash. */
  Optional<Token> token(String hash);

  /** Stores a token. */
  void saveToken(Token token);

  /** Forgets a token. */
  void dropToken(String hash);
}
