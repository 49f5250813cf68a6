// SPDX-License-Identifier: Apache-2.0
package io.runnel.store;

/** The database did not answer, or answered with an error that is not the caller's. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether the database turned the rows down for what is in them. */
  private final boolean lasting;

  /** With the driver's exception; it may pass, and what was written is not known. */
  public StoreFailure(String message, Throwable cause) {
    this(message, cause, false);
  }

  /** With the driver's exception, and whether it will not pass. */
  public StoreFailure(String message, Throwable cause, boolean lasting) {
    super(message, cause);
    this.lasting = lasting;
  }

  /** Whether nothing was written, and the same rows would be turned down again. */
  public boolean lasting() {
    return lasting;
  }
}
