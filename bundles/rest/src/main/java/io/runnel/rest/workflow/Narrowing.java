// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.workflow;

import io.runnel.workflow.Enrolments;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters that narrow a list to one record or one enrolment. */
public final class Narrowing {
  private final @Nullable String record;
  private final @Nullable String enrolment;

  /** Called by Jersey. */
  public Narrowing(
      @QueryParam("record") @Nullable String record,
      @QueryParam("enrolment") @Nullable String enrolment) {
    this.record = record;
    this.enrolment = enrolment;
  }

  /** The same for the services. */
  public Enrolments.Filter filter(@Nullable String workflow) {
    return new Enrolments.Filter(workflow, enrolment, record);
  }
}
