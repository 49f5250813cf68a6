// SPDX-License-Identifier: Apache-2.0
/** Commands about the records inside workflows and what happened to them. */
@NullMarked
package io.runnel.shell.enrolment;

import org.jspecify.annotations.NullMarked;
