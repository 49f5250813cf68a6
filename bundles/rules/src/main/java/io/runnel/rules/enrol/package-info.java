// SPDX-License-Identifier: Apache-2.0
/** Whether a record may enter a workflow, by the rules of enrolment and re-enrolment. */
@NullMarked
package io.runnel.rules.enrol;

import org.jspecify.annotations.NullMarked;
