// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * A property of the enrolled record's type; the editor shows a picker and the check refuses names
 * that do not exist.
 *
 * @param name the property's name
 */
public record PropertyName(String name) {}
