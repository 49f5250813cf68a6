// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
   * @param user login name of its owner, whose tenant is the token's
   * @param label what it is for
   * @param expiresAt end of its life
   * @param limits what it is and may
   */
  record Token(String hash, String user, String label, Instant expiresAt, Limits limits) {
    private static final int ID_LENGTH = 16;

    /** A token that may do what its owner may. */
    public Token(String hash, String user, String label, Instant expiresAt) {
      this(hash, user, label, expiresAt, new Limits(false, null, Instant.EPOCH));
    }

    /** Names the token to people. It is no secret: nobody finds the token by it. */
    public String id() {
      return hash.length() < ID_LENGTH ? hash : hash.substring(0, ID_LENGTH);
    }
  }

  /**
   * @param session whether it is a browser's session
   * @param role the most it may do, {@code null} for all that its owner may
   * @param madeAt when it was made
   */
  record Limits(boolean session, @Nullable String role, Instant madeAt) {}

  /**
   * @param id above 0; the first tenant, which is always there, is 1
   * @param name for people
   */
  record Tenant(int id, String name) {}

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

  /** Tokens of a user, sessions among them, by the time they were made. */
  default List<Token> tokens(String user) {
    throw new UnsupportedOperationException("this store does not list tokens");
  }

  /**
   * Forgets all tokens of a user, sessions among them.
   *
   * @return how many there were
   */
  default int dropTokens(String user) {
    throw new UnsupportedOperationException("this store does not list tokens");
  }

  /** All tenants by id. */
  default List<Tenant> tenants() {
    return List.of(new Tenant(1, "Tenant 1"));
  }

  /** Makes a tenant under the next id. */
  default Tenant addTenant(String name) {
    throw new UnsupportedOperationException("this store has one tenant");
  }
}
