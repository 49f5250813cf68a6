// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

/**
 * A value that is looked up when it is needed, never evaluated as code (case B64).
 *
 * @param path {@code record.<property>}, {@code steps.<step>.<answer>} or {@code event.<field>}
 */
public record Token(String path) {}
