// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.workflow.Enrolments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Notes each call as text and answers one row. */
public final class NotedEnrolments implements Enrolments {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  public final List<String> calls = new ArrayList<>();

  @Override
  public int enrol(int tenant, String workflow, List<String> records, String by) {
    calls.add("enrol " + tenant + " " + workflow + " " + records + " " + by);
    return records.size();
  }

  @Override
  public int unenrol(int tenant, String workflow, List<String> records, String by) {
    calls.add("unenrol " + tenant + " " + workflow + " " + records + " " + by);
    return records.size();
  }

  @Override
  public Page<Info> list(int tenant, Filter filter, PageRequest page) {
    calls.add("list " + filter);
    return infos(State.WAITING, AT, null);
  }

  @Override
  public Page<LogItem> log(int tenant, Filter filter, PageRequest page) {
    calls.add("log " + filter);
    LogItem item = new LogItem("1", AT, "9", "c1", "s1", "record.edit", "step.done", null);
    return new Page<>(List.of(item), null);
  }

  @Override
  public Page<Info> parked(int tenant, PageRequest page) {
    return infos(State.PARKED, null, "the kind sample.action is missing");
  }

  @Override
  public Page<Effect> ledger(int tenant, Filter filter, PageRequest page) {
    calls.add("ledger " + filter);
    Effect effect = new Effect("9.s1.0", "7", "9", "s1", "webhook.call", AT, "done", 2, null);
    return new Page<>(List.of(effect), null);
  }

  private static Page<Info> infos(State state, Instant due, String detail) {
    return new Page<>(List.of(new Info("9", "c1", state, "s4", 1, due, detail, AT)), null);
  }
}
