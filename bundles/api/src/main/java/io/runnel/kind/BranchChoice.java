// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.workflow.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the step as the document has it. A settings component {@code branches} of type {@code
 * List<BranchChoice>} receives them in the order shown.
 *
 * @param id the branch's id, to be answered in {@link Outcome.Branch}
 * @param label shown
 * @param criteria when to take it, if the document says
 */
public record BranchChoice(String id, String label, @Nullable Criteria criteria) {}
