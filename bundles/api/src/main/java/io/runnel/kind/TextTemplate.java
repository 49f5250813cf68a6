// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * Text with tokens such as {@code {{record.firstname}}}. A running step gets it with the tokens
 * replaced; what was put in is never read as a template again (case B64).
 *
 * @param text the text
 */
public record TextTemplate(String text) {}
