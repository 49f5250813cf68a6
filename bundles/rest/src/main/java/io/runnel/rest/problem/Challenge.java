// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.problem;

/** What a 401 asks for. */
final class Challenge {
  static final String VALUE = "Basic realm=\"Runnel\", charset=\"UTF-8\", Bearer realm=\"Runnel\"";

  private Challenge() {}
}
