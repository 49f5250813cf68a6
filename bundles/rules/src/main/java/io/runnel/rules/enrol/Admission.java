// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.enrol;

import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.rules.decide.Plan;
import io.runnel.store.Entry;
import io.runnel.workflow.WorkflowDocument.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The rules between "criteria held" and "enrolled" (mission rows R1 to R9, U10; cases B31, B32). A
 * refusal is told in history, with the reason.
 */
public final class Admission {
  /** Hops without a wait after which an event enrols nobody. */
  public static final int MAX_DEPTH = 16;

  private Admission() {}

  /**
   * What is asked.
   *
   * @param plan the version that would be entered
   * @param on whether the workflow is on
   * @param record what is known of the record
   * @param event the event that fired, {@code null} if asked by hand
   * @param part id of the trigger part that fired, empty if asked by hand
   * @param depth hops that led here without a wait
   */
  public record Request(
      Plan plan,
      boolean on,
      Standing record,
      @Nullable RecordEvent event,
      String part,
      int depth) {}

  /**
   * @param exists whether the record is there
   * @param entry what is remembered of it and the workflow, {@code null} if it never entered
   * @param chain workflows that led here, for the message
   */
  public record Standing(boolean exists, @Nullable Entry entry, String chain) {}

  /** The reason why not, {@code null} if the record may enter. */
  public static @Nullable String refusal(Request request) {
    if (!request.on()) {
      return "the workflow is off";
    }
    if (!request.record().exists()) {
      return "there is no such record";
    }
    if (request.depth() >= MAX_DEPTH) {
      return "the chain of workflows has come to its limit of "
          + MAX_DEPTH
          + " hops without a wait"
          + members(request.record().chain());
    }
    if (ownWrite(request)) {
      return "the change was made by this workflow itself";
    }
    return again(request);
  }

  private static String members(String chain) {
    return chain.isEmpty() ? "" : "; members: workflows " + chain;
  }

  private static boolean ownWrite(Request request) {
    RecordEvent event = request.event();
    return event != null
        && event.origin().workflow() == request.plan().workflow()
        && !event.kind().equals(EventKind.CREATED)
        && !request.plan().document().settings().allowRetrigger();
  }

  private static @Nullable String again(Request request) {
    Entry entry = request.record().entry();
    if (entry == null) {
      return null;
    }
    if (entry.active() != 0) {
      return "already active in it (enrolment " + entry.active() + ")";
    }
    Trigger trigger = request.plan().document().trigger();
    if (!trigger.reenrol()) {
      return "it was in it before, and re-enrolment is off";
    }
    boolean byHand = request.event() == null;
    if (!byHand
        && !trigger.reenrolBy().isEmpty()
        && !trigger.reenrolBy().contains(request.part())) {
      return "it was in it before, and this trigger does not re-enrol";
    }
    return null;
  }
}
