// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;

/**
 * Marks every line that this thread logs until it is closed, so that all lines about one enrolment
 * or event can be found, those of kinds and of their libraries among them. Ids only, no values.
 */
public final class Trace implements AutoCloseable {
  /** Id of the workflow. */
  public static final String WORKFLOW = "workflow";

  /** Id of the enrolment. */
  public static final String ENROLMENT = "enrolment";

  /** Id of the step. */
  public static final String STEP = "step";

  /** Id of the kind. */
  public static final String KIND = "kind";

  /** Id of the record event. */
  public static final String EVENT = "event";

  private final List<MDC.MDCCloseable> marks = new ArrayList<>();

  /** Marks lines with an id. */
  public Trace with(String name, Object id) {
    marks.add(MDC.putCloseable(name, id.toString()));
    return this;
  }

  @Override
  public void close() {
    marks.forEach(MDC.MDCCloseable::close);
  }
}
