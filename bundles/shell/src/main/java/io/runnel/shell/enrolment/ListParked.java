// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.enrolment;

import io.runnel.shell.command.ListCommand;
import io.runnel.shell.output.Answer;
import io.runnel.workflow.Enrolments;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:parked}. */
@Service
@Command(
    scope = ListParked.SCOPE,
    name = "parked",
    description = "Lists enrolments that wait for a kind or a repair, with the reason")
public final class ListParked extends ListCommand {
  @Reference(optional = true)
  private @Nullable Enrolments enrolments;

  @Override
  protected Answer answer() {
    return EnrolmentTable.answer(need(enrolments, Enrolments.class).parked(tenant(), part()));
  }
}
