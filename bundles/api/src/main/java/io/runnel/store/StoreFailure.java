// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

/** The database did not answer, or answered with an error that is not the caller's. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the driver's exception. */
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
