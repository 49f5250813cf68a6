// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/** What running an action touches. It decides where it runs. */
public enum Effect {
  /** Nothing: answers depend on the step alone. Runs in a burst. */
  NONE,
  /** Records, through the change set it answers. Runs in a burst. */
  RECORD,
  /** The world outside. Runs from the outbox, outside any transaction, at least once. */
  EXTERNAL
}
