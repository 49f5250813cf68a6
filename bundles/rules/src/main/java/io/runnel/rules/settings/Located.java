// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

/**
 * Something found in settings.
 *
 * @param pointer JSON pointer (RFC 6901) into the settings
 * @param path a token's path or a property's name
 */
public record Located(String pointer, String path) {}
