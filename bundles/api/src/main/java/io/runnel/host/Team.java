// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * A group of owners.
 *
 * @param id stable id
 * @param name shown
 */
public record Team(String id, String name) {}
