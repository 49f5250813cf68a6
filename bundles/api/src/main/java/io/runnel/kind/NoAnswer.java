// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/** The answer of an action that has nothing to tell later steps. */
public record NoAnswer() {
  /** The only one there need be. */
  public static final NoAnswer NOTHING = new NoAnswer();
}
