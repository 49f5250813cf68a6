// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.workflow.Enrolments;
import java.util.ArrayList;
import java.util.List;

/** One enrolment with one line of history, and what was asked. */
final class MemoryEnrolments implements Enrolments {
  final List<String> asked = new ArrayList<>();

  @Override
  public int enrol(int tenant, String workflow, List<String> records, String by) {
    asked.add("enrol " + tenant + " " + workflow + " " + records + " " + by);
    return records.size();
  }

  @Override
  public int unenrol(int tenant, String workflow, List<String> records, String by) {
    asked.add("unenrol " + tenant + " " + workflow + " " + records + " " + by);
    return records.size();
  }

  @Override
  public Page<Info> list(int tenant, Filter filter, PageRequest page) {
    asked.add("list " + filter + " " + page);
    return infos();
  }

  private static Page<Info> infos() {
    Info info = new Info("9", "r1", State.PARKED, "s2", 1, null, "no kind x", MemoryWorkflows.THEN);
    return new Page<>(List.of(info), null);
  }

  @Override
  public Page<LogItem> log(int tenant, Filter filter, PageRequest page) {
    asked.add("log " + filter + " " + page);
    LogItem item =
        new LogItem(
            "1", MemoryWorkflows.THEN, "9", "r1", "s2", "record.edit", "step.done", "a\u001b[2Jb");
    return new Page<>(List.of(item), "next-part");
  }

  @Override
  public Page<Info> parked(int tenant, PageRequest page) {
    return infos();
  }

  @Override
  public Page<Effect> ledger(int tenant, Filter filter, PageRequest page) {
    asked.add("ledger " + filter);
    return new Page<>(List.of(), null);
  }
}
