// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The known word nearest to a given one, if one is near enough. */
  public static Optional<String> to(String word, Collection<String> known) {
    throw new UnsupportedOperationException();
  }
}
