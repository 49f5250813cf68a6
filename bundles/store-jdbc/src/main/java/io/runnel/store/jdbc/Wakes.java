// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

/** Tells listeners that something was written that they should look at. */
interface Wakes extends AutoCloseable {
  /** Nobody else writes, so there is nothing to tell. */
  Wakes NONE =
      new Wakes() {
        @Override
        public AutoCloseable listen(Runnable listener) {
          return () -> {};
        }

        @Override
        public void close() {
          // Nothing is held.
        }
      };

  /** Calls the listener on each wake-up, in a thread of the store's; closing ends it. */
  AutoCloseable listen(Runnable listener);

  @Override
  void close();
}
