// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

/**
 * A proof that held.
 *
 * @param once what no other call has, so that the same call is not taken again within the window;
 *     empty where the scheme signs no time, and so a repetition by the host looks the same
 */
public record Proof(String once) {
  /** Of a call that may come again as it is. */
  static final Proof REPEATABLE = new Proof("");
}
