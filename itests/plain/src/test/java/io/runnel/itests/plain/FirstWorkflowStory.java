// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.engine.time.SystemClock;
import io.runnel.store.jdbc.DataSources;
import io.runnel.workflow.Enrolments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first workflow of the README, on Derby with the system's clock. */
class FirstWorkflowStory {
  static final String BIG_LEADS =
      """
      {'schemaVersion': 1, 'name': 'Big leads', 'objectType': 'contact',
       'trigger': {'kind': 'filter',
         'criteria': {'any': [{'all': [
           {'property': 'lifecyclestage', 'op': 'is', 'value': 'lead'},
           {'property': 'score', 'op': 'gte', 'value': 50}]}]},
         'reenrol': {'on': false}},
       'steps': [
         {'id': 's1', 'kind': 'branch.if',
          'branches': [{'id': 'b1', 'label': 'Enterprise',
            'criteria': {'any': [{'all': [
              {'property': 'employees', 'op': 'gte', 'value': 1000}]}]},
            'steps': [{'id': 's2', 'kind': 'record.edit',
              'config': {'set': [{'property': 'segment', 'value': 'enterprise'}]}}]}],
          'otherwise': [{'id': 's3', 'kind': 'record.edit',
            'config': {'set': [{'property': 'segment', 'value': 'other'}]}}]},
         {'id': 's4', 'kind': 'delay.for', 'config': {'duration': 'PT1S'}},
         {'id': 's5', 'kind': 'task.create',
          'config': {'title': 'Call {{record.firstname}}', 'dueIn': 'P1D'}}],
       'settings': {'timeZone': 'Europe/Paris'}}
      """;

  @Test
  void enrolsBranchesWaitsEditsAndMakesTheTask(@TempDir Path folder) {
    try (var stores = DataSources.open("jdbc:derby:" + folder.resolve("db"), "", "");
        var local =
            new LocalEngine(
                stores,
                new SystemClock(),
                "one",
                request -> {
                  throw new AssertionError("no call was wanted");
                })) {
      Desk desk = new Desk(local.engine);
      String workflow = desk.publish(BIG_LEADS);
      var ada = Desk.contact("ada");
      desk.create(
          ada,
          Map.of("firstname", "Ada", "lifecyclestage", "lead", "score", 80, "employees", 1500));
      desk.awaitAll(workflow, Enrolments.State.COMPLETED, 1);

      assertEquals("enterprise", desk.value(ada, "segment"));
      assertEquals("Call Ada", desk.all("task").get(0).properties().get("title"));
      assertEquals(
          List.of(
              "enrolled",
              "branch.taken s1",
              "step.done s2",
              "wait.started s4",
              "wait.ended s4",
              "step.done s5",
              "completed"),
          desk.words(workflow));
    }
  }
}
