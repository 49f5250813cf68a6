// SPDX-License-Identifier: Apache-2.0
/** What the lines of the log are about: the workflow, the enrolment, the event at work. */
@NullMarked
package io.runnel.engine.trace;

import org.jspecify.annotations.NullMarked;
