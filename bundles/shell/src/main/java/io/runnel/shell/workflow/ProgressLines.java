// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import io.runnel.workflow.Workflows;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells how far the work is that publishing started. Interrupting it (Ctrl-C) ends the telling, not
 * the work.
 */
final class ProgressLines {
  private static final long PAUSE = 500;

  private final Workflows workflows;
  private final int tenant;
  private final String workflow;

  ProgressLines(Workflows workflows, int tenant, String workflow) {
    this.workflows = workflows;
    this.tenant = tenant;
    this.workflow = workflow;
  }

  /** Prints a line whenever there is something new, until nothing is left to do. */
  void follow(PrintStream out) {
    boolean begun = false;
    long told = -1;
    List<Workflows.Progress> open = workflows.progress(tenant, workflow);
    while (!open.isEmpty()) {
      begun = true;
      long done = open.stream().mapToLong(Workflows.Progress::done).sum();
      if (done != told) {
        open.forEach(work -> out.println(line(work)));
        told = done;
      }
      if (!pause()) {
        out.println("It goes on by itself; runnel:show " + workflow + " tells how far it is.");
        return;
      }
      open = workflows.progress(tenant, workflow);
    }
    if (begun) {
      out.println(
          "Done; " + workflows.get(tenant, workflow).counts().active() + " records inside.");
    }
  }

  static String line(Workflows.Progress work) {
    return work.work() + ": " + work.done() + " records so far";
  }

  private static boolean pause() {
    try {
      return !new CountDownLatch(1).await(PAUSE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      return false;
    }
  }
}
