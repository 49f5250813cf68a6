// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import static io.runnel.rules.document.Documents.json;
import static io.runnel.rules.document.Documents.messages;
import static io.runnel.rules.document.Documents.places;
import static io.runnel.rules.document.Documents.withSteps;
import static io.runnel.rules.document.Documents.withTrigger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.workflow.Operator;
import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.WorkflowDocument.OnFailure;
import io.runnel.workflow.Workflows;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowCodecTest {
  private static List<String> wrong(Map<String, Object> json) {
    return places(WorkflowCodec.read(json).problems());
  }

  @Test
  void readsADocumentWithEverythingInIt() {
    WorkflowDocument document =
        Documents.read(
            json(
                """
                {'schemaVersion': 1, 'name': 'Big leads', 'objectType': 'contact',
                 'trigger': {'kind': 'any', 'reenrol': {'on': true, 'by': ['t2']}, 'triggers': [
                   {'id': 't1', 'kind': 'filter', 'criteria': {'any': [{'all': [
                     {'property': 'score', 'op': 'gte', 'value': 50}]}]}},
                   {'id': 't2', 'kind': 'event.custom', 'config': {'name': 'form'}}]},
                 'steps': [
                   {'id': 's1', 'kind': 'branch.if',
                    'branches': [{'id': 'b1', 'label': 'Enterprise',
                      'criteria': {'any': [{'all': [{'property': 'score', 'op': 'known'}]}]},
                      'steps': [{'id': 's2', 'kind': 'record.edit', 'config': {'set': []}}]}],
                    'otherwise': [{'id': 's3', 'kind': 'goto', 'config': {'to': 's4'}}]},
                   {'id': 's4', 'kind': 'delay.for', 'config': {'duration': 'PT1S'},
                    'name': 'Wait', 'comment': 'why', 'disabled': true, 'kindVersion': 3,
                    'onFailure': 'hold'}],
                 'settings': {'timeZone': 'Europe/Paris', 'allowRetrigger': true, 'force': true}}
                """));

    assertEquals("Big leads", document.name());
    assertEquals(Set.of("t2"), document.trigger().reenrolBy());
    assertTrue(document.trigger().reenrol());
    assertEquals(2, document.trigger().parts().size());
    WorkflowDocument.Step branch = document.steps().get(0);
    assertEquals("Enterprise", branch.branches().get(0).label());
    assertEquals(
        Operator.KNOWN, branch.branches().get(0).criteria().any().get(0).all().get(0).operator());
    assertEquals("s2", branch.branches().get(0).steps().get(0).id());
    assertEquals(Map.of("to", "s4"), branch.otherwise().get(0).config());
    WorkflowDocument.Step delay = document.steps().get(1);
    assertEquals(new WorkflowDocument.Note("Wait", "why", true, OnFailure.HOLD), delay.note());
    assertEquals(3, delay.kindVersion());
    assertEquals(
        new WorkflowDocument.Settings(ZoneId.of("Europe/Paris"), true, true), document.settings());
  }

  @Test
  void fillsInWhatMayBeLeftOut() {
    WorkflowDocument document = Documents.read(withSteps("{'id': 's1', 'kind': 'x'}"));

    assertEquals("", document.name());
    assertEquals(
        new WorkflowDocument.Settings(ZoneId.of("UTC"), false, false), document.settings());
    assertEquals(OnFailure.CONTINUE, document.steps().get(0).note().onFailure());
    assertEquals(Map.of(), document.steps().get(0).config());
  }

  @Test
  void asksForWhatIsMissing() {
    assertEquals(
        List.of("null /schemaVersion", "null /objectType", "null /trigger", "null /steps"),
        wrong(Map.of()));
    assertEquals(List.of("null /steps/0/id", "null /steps/0/kind"), wrong(withSteps("{}")));
    assertEquals(List.of("null /trigger/kind"), wrong(withTrigger("{}")));
  }

  @Test
  void refusesMembersOfAWrongTypeOrAnUnknownName() {
    assertEquals(
        List.of(
            "null /steps/1",
            "s1 /steps/0/kind",
            "s1 /steps/0/name",
            "s1 /steps/0/disabled",
            "s1 /steps/0/onFailure",
            "s1 /steps/0/kindVersion",
            "s1 /steps/0/config",
            "s1 /steps/0/branches/1",
            "s1 /steps/0/branches/0/label",
            "s1 /steps/0/branches/0/step",
            "s1 /steps/0/otherwise",
            "s1 /steps/0/konfig"),
        wrong(
            withSteps(
                """
                {'id': 's1', 'kind': 5, 'name': 7, 'disabled': 'no', 'onFailure': 'retry',
                 'kindVersion': -1, 'config': [], 'otherwise': {}, 'konfig': {},
                 'branches': [{'id': 'b1', 'label': 5, 'step': []}, 'b2']}, 's2'
                """)));
  }

  @Test
  void placesProblemsOfNestedStepsInTheNestedStep() {
    assertEquals(
        List.of("s2 /steps/0/branches/0/steps/0/kind", "s3 /steps/0/otherwise/0/konfig"),
        wrong(
            withSteps(
                """
                {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'steps': [{'id': 's2'}]}],
                 'otherwise': [{'id': 's3', 'kind': 'x', 'konfig': 1}]}
                """)));
  }

  @Test
  void refusesIdsThatAreTakenOrCannotBeNamed() {
    Parsed parsed =
        WorkflowCodec.read(
            withSteps(
                """
                {'id': 's1', 'kind': 'x', 'branches': [
                   {'id': 'b', 'steps': [{'id': 's1', 'kind': 'x'}]}, {'id': 'b'},
                   {'id': 'otherwise'}]},
                {'id': 's.1', 'kind': 'x'}, {'id': '', 'kind': 'x'}
                """));

    assertEquals(
        List.of(
            "s1 /steps/0/branches/0/steps/0/id",
            "s1 /steps/0/branches/1/id",
            "s1 /steps/0/branches/2/id",
            "s.1 /steps/1/id",
            "null /steps/2/id"),
        places(parsed.problems()));
    assertEquals(
        "two steps have the id 's1'; each needs its own", messages(parsed.problems()).get(0));
  }

  // Mission row A6.
  @Test
  void refusesMoreThanTwentyBranches() {
    StringBuilder branches = new StringBuilder("{'id': 'b0'}");
    for (int i = 1; i < 20; i++) {
      branches.append(", {'id': 'b").append(i).append("'}");
    }
    String step = "{'id': 's1', 'kind': 'x', 'branches': [%s]}";

    assertEquals(List.of(), wrong(withSteps(step.formatted(branches))));
    assertEquals(
        List.of("s1 /steps/0/branches"),
        wrong(withSteps(step.formatted(branches + ", {'id': 'b20'}"))));
  }

  @Test
  void refusesAFormItDoesNotKnowNamingBothVersions() {
    Map<String, Object> json = new HashMap<>(withSteps(""));
    json.put("schemaVersion", 2);
    Parsed parsed = WorkflowCodec.read(json);

    assertEquals(List.of("null /schemaVersion"), places(parsed.problems()));
    assertEquals(
        List.of("the document has schemaVersion 2; this release reads 1"),
        messages(parsed.problems()));
    assertNotNull(parsed.document());
  }

  @Test
  void refusesAZoneThatDoesNotExist() {
    Map<String, Object> json = new HashMap<>(withSteps(""));
    json.put("settings", Map.of("timeZone", "Europe/Pari", "forse", true));
    Parsed parsed = WorkflowCodec.read(json);

    assertEquals(
        List.of("null /settings/timeZone", "null /settings/forse"), places(parsed.problems()));
    assertEquals(
        "'Europe/Pari' is no time zone such as Europe/Paris; did you mean 'Europe/Paris'?",
        messages(parsed.problems()).get(0));
  }

  @Test
  void checksTheFormOfTriggersAndReenrolment() {
    assertEquals(
        List.of(
            "null /trigger/triggers/1/id",
            "null /trigger/triggers/2/kind",
            "null /trigger/reenrol/by",
            "null /trigger/reenrol/every",
            "null /trigger/config"),
        wrong(
            withTrigger(
                """
                {'kind': 'any', 'config': {}, 'reenrol': {'on': true, 'by': ['t9'], 'every': 1},
                 'triggers': [{'id': 't1', 'kind': 'x'}, {'id': 't1', 'kind': 'x'},
                              {'id': 't2', 'kind': 'any'}]}
                """)));
    assertEquals(List.of("null /trigger/triggers"), wrong(withTrigger("{'kind': 'any'}")));
    assertEquals(
        List.of("null /trigger/reenrol/on", "null /trigger/reenrol/by"),
        wrong(withTrigger("{'kind': 'x', 'reenrol': {'on': 'yes', 'by': ['t1']}}")));
  }

  @Test
  void placesProblemsOfCriteria() {
    assertEquals(
        List.of("null /trigger/criteria/any/0/all/0/op"),
        wrong(
            withTrigger(
                "{'kind': 'x', 'criteria': {'any': [{'all': ["
                    + "{'property': 'score', 'op': 'gtee', 'value': 1}]}]}}")));
    assertEquals(
        List.of("s1 /steps/0/branches/0/criteria"),
        wrong(
            withSteps("{'id': 's1', 'kind': 'x', 'branches': [{'id': 'b', 'criteria': 'all'}]}")));
  }

  // Case B46: where a limit exists it is named, and nothing is cut.
  @Test
  void refusesADocumentThatIsTooLargeNamingTheLimit() {
    Map<String, Object> json = new HashMap<>(withSteps(""));
    json.put("name", "x".repeat(Workflows.MAX_DOCUMENT));
    Parsed parsed = WorkflowCodec.read(json);

    assertNull(parsed.document());
    assertEquals(List.of("null "), places(parsed.problems()));
    assertTrue(messages(parsed.problems()).get(0).contains("at most 1000000"));
  }

  @Test
  void refusesADocumentThatIsTooDeep() {
    Object deep = List.of();
    for (int i = 0; i < 100_000; i++) {
      deep = List.of(deep);
    }
    Parsed parsed = WorkflowCodec.read(Map.of("steps", deep));

    assertNull(parsed.document());
    assertEquals(List.of("null "), places(parsed.problems()));
  }
}
