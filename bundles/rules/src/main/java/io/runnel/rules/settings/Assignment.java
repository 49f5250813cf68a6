// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

/**
 * A property and the literal value meant for it, side by side in settings.
 *
 * @param pointer JSON pointer to the value
 * @param property the property's name
 * @param value the value, without tokens
 */
public record Assignment(String pointer, String property, Object value) {}
