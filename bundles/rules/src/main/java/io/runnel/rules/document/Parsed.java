// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as read.
 *
 * @param document what could be read, so that it can be checked further; {@code null} if it is too
 *     large or too deep to look at. It may run only if no problem is an error
 * @param problems all problems of form, with step id and JSON pointer
 */
public record Parsed(@Nullable WorkflowDocument document, List<Problem> problems) {}
