// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.rules.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads settings into a kind's record, and writes records as plain values. */
public final class Binder {
  private Binder() {}

  /** A binder for a record class. */
  public static Binder of(Class<? extends Record> form) {
    throw new UnsupportedOperationException(form.getName());
  }

  /** Binds. */
  public Bound bind(Map<String, Object> settings) {
    throw new UnsupportedOperationException();
  }

  /** Resolves tokens. */
  public Map<String, Object> resolve(Map<String, Object> settings, Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  /** Writes a record. */
  public Map<String, Object> write(Record value) {
    throw new UnsupportedOperationException();
  }

  /** Whether there are tokens to resolve. */
  public boolean hasTokens(Map<String, Object> settings) {
    throw new UnsupportedOperationException();
  }

  /** Tokens. */
  public List<Located> tokens(Map<String, Object> settings) {
    throw new UnsupportedOperationException();
  }

  /** Properties named. */
  public List<Located> properties(Map<String, Object> settings) {
    throw new UnsupportedOperationException();
  }

  /** Names of the components. */
  public Set<String> components() {
    throw new UnsupportedOperationException();
  }
}
