// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * One step to run.
 *
 * @param settings the step's settings, tokens resolved
 * @param step what it may read
 */
public record Call<S extends Record>(S settings, Step step) {}
