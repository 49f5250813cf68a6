// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import static io.runnel.rules.document.Documents.check;
import static io.runnel.rules.document.Documents.json;
import static io.runnel.rules.document.Documents.messages;
import static io.runnel.rules.document.Documents.places;
import static io.runnel.rules.document.Documents.withSteps;
import static io.runnel.rules.document.Documents.withTrigger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Problem;
import io.runnel.host.Problem.Severity;
import io.runnel.workflow.Condition;
import io.runnel.workflow.WorkflowDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {
  private static final String GOOD =
      """
      {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'criteria': {'any': [{'all': [
          {'property': 'score', 'op': 'gte', 'value': 50}]}]},
          'steps': [{'id': 's2', 'kind': 'webhook.call',
                     'config': {'url': 'https://a.example', 'body': '{{record.firstname}}'}}]}]},
      {'id': 's3', 'kind': 'delay.for', 'config': {'duration': 'P1DT2H'}},
      {'id': 's4', 'kind': 'record.edit', 'config': {'set': [
          {'property': 'score', 'value': {'token': 'steps.s2.status'}},
          {'property': 'firstname', 'value': '{{record.id}}'}]}},
      {'id': 's5', 'kind': 'task.create', 'config': {'title': 'Call {{record.firstname}}'}}
      """;

  @Test
  void findsNothingInAGoodDocument() {
    assertEquals(List.of(), check(withSteps(GOOD)));
  }

  @Test
  void namesWhatIsNotInstalledAndWhatWasMeant() {
    List<Problem> problems =
        check(
            json(
                """
                {'schemaVersion': 1, 'objectType': 'contcat', 'trigger': {'kind': 'fliter'},
                 'steps': [{'id': 's1', 'kind': 'webhok.call'}]}
                """));

    assertEquals(
        List.of("null /objectType", "null /trigger/kind", "s1 /steps/0/kind"), places(problems));
    assertEquals(
        List.of(
            "no object type 'contcat' is known; did you mean 'contact'?",
            "no trigger kind 'fliter' is installed; did you mean 'filter'?",
            "no action kind 'webhok.call' is installed; did you mean 'webhook.call'?"),
        messages(problems));
  }

  @Test
  void refusesKindsOfOtherTypesAndNewerVersions() {
    List<Problem> problems =
        check(
            json(
                """
                {'schemaVersion': 1, 'objectType': 'task',
                 'trigger': {'kind': 'event.custom', 'config': {'name': 'x'}},
                 'steps': [{'id': 's1', 'kind': 'webhook.call', 'config': {'url': 'u'}},
                           {'id': 's2', 'kind': 'record.edit', 'kindVersion': 3}]}
                """));

    assertEquals(List.of("s1 /steps/0/kind", "s2 /steps/1/kindVersion"), places(problems));
  }

  @Test
  void liftsOlderSettingsBeforeItLooks() {
    assertEquals(
        List.of(),
        check(
            withSteps(
                "{'id': 's1', 'kind': 'record.edit', 'kindVersion': 1,"
                    + " 'config': {'assign': [{'property': 'score', 'value': 1}]}}")));
  }

  @Test
  void placesProblemsOfSettingsInTheDocument() {
    List<Problem> problems =
        check(
            withSteps(
                """
                {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'steps': [
                   {'id': 's2', 'kind': 'webhook.call', 'config': {'ulr': 'https://a.example'}}]}]},
                {'id': 's3', 'kind': 'record.edit', 'config': {'set': [
                   {'property': 'scroe', 'value': 1}, {'property': 'score', 'value': 'n/a'}]}},
                {'id': 's4', 'kind': 'record.edit', 'config': {'set': []}},
                {'id': 's5', 'kind': 'branch.if'},
                {'id': 's6', 'kind': 'task.create', 'config': {'title': ''}},
                {'id': 's7', 'kind': 'webhook.call', 'config': {'url': 'crash'}}
                """));

    assertEquals(
        List.of(
            "s2 /steps/0/branches/0/steps/0/config/url",
            "s2 /steps/0/branches/0/steps/0/config/ulr",
            "s3 /steps/1/config/set/0/property",
            "s3 /steps/1/config/set/1/value",
            "s4 /steps/2/config/set",
            "s5 /steps/3/branches",
            "s6 /steps/4/config/title",
            "s7 /steps/5/config"),
        places(problems));
    assertEquals(
        "contact has no property 'scroe'; did you mean 'score'?", messages(problems).get(2));
  }

  @Test
  void placesProblemsOfTriggers() {
    assertEquals(
        List.of("null /trigger/criteria"), places(check(withTrigger("{'kind': 'filter'}"))));
    assertEquals(
        List.of(
            "null /trigger/triggers/0/criteria/any/0/all/0/property",
            "null /trigger/triggers/1/config/name",
            "null /trigger/triggers/1/config/nam"),
        places(
            check(
                withTrigger(
                    """
                    {'kind': 'any', 'triggers': [
                      {'id': 't1', 'kind': 'filter', 'criteria': {'any': [{'all': [
                         {'property': 'scroe', 'op': 'gte', 'value': 1}]}]}},
                      {'id': 't2', 'kind': 'event.custom', 'config': {'nam': 'x'}}]}
                    """))));
  }

  @Test
  void refusesConditionsThatDoNotFitTheType() {
    assertEquals(
        List.of("s1 /steps/0/branches/0/criteria/any/0/all/0/op"),
        places(
            check(
                withSteps(
                    """
                    {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'criteria': {'any': [
                      {'all': [{'property': 'score', 'op': 'startsWith', 'value': 'x'}]}]}}]}
                    """))));
  }

  @Test
  void refusesBranchesTheKindDoesNotTake() {
    assertEquals(
        List.of(
            "s1 /steps/0/branches",
            "s1 /steps/0/branches/1/id",
            "s2 /steps/1/branches",
            "s2 /steps/1/otherwise"),
        places(
            check(
                withSteps(
                    """
                    {'id': 's1', 'kind': 'branch.coin', 'branches': [{'id': 'heads'}, {'id': 'tail'}]},
                    {'id': 's2', 'kind': 'delay.for', 'config': {'duration': 'P1D'},
                     'branches': [{'id': 'b'}],
                     'otherwise': [{'id': 's3', 'kind': 'delay.for', 'config': {'duration': 'P1D'}}]}
                    """))));
  }

  // Case B38: three kinds of nothing; the two that are mistakes are refused by name.
  @Test
  void refusesMisspeltTokensByName() {
    List<Problem> problems =
        check(
            withSteps(
                """
                {'id': 's1', 'kind': 'task.create', 'config': {'title':
                   '{{record.companyid}} {{steps.s2.status}} {{steps.s9.status}} {{contact.x}} {{event.form}} {{record}}'}},
                {'id': 's2', 'kind': 'webhook.call', 'config': {'url': 'u'}},
                {'id': 's3', 'kind': 'task.create', 'config': {'title': '{{steps.s2.staus}}'}}
                """));

    assertEquals(
        List.of(
            "the token 'record.companyid' names no property of contact; did you mean 'company_id'?",
            "the token 'steps.s2.status' names a step that does not come before",
            "the token 'steps.s9.status' names no step",
            "the token 'contact.x' begins with neither record, steps nor event",
            "the token 'event.form' needs a trigger on an event that brings fields",
            "the token 'record' names nothing; write record.<name>",
            "the token 'steps.s2.staus' names no answer of step 's2', which answers status;"
                + " did you mean 'status'?"),
        messages(problems));
    assertEquals("s1 /steps/0/config/title", places(problems).get(0));
    assertEquals("s3 /steps/2/config/title", places(problems).get(6));
  }

  // Case B38.
  @Test
  void refusesAFilterWithAMisspeltOrBlankValueByName() {
    String branch =
        "{'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'criteria': {'any': [{'all': ["
            + "{'property': 'company_id', 'op': 'is', 'value': %s}]}]}}]}";
    String at = "s1 /steps/0/branches/0/criteria/any/0/all/0/value";

    assertEquals(List.of(), check(withSteps(branch.formatted("{'token': 'record.firstname'}"))));
    assertEquals(
        List.of(at + "/token"),
        places(check(withSteps(branch.formatted("{'token': 'record.companyid'}")))));
    assertEquals(
        List.of(at + "/token"),
        places(check(withSteps(branch.formatted("{'token': 'steps.s7.status'}")))));
    for (String blank : List.of("''", "' '", "null")) {
      Parsed parsed = WorkflowCodec.read(withSteps(branch.formatted(blank)));
      assertEquals(List.of(at), places(parsed.problems()), blank);
    }
  }

  @Test
  void allowsFieldsOfTheEventWhereATriggerBringsThem() {
    Map<String, Object> json =
        json(
            """
            {'schemaVersion': 1, 'objectType': 'contact',
             'trigger': {'kind': 'event.custom', 'config': {'name': 'form'}},
             'steps': [{'id': 's1', 'kind': 'task.create', 'config': {'title': '{{event.form}}'}}]}
            """);

    assertEquals(List.of(), check(json));
  }

  // Case B64: what looks like a token is literal text, which the author is told.
  @Test
  void warnsOfTextThatLooksLikeAToken() {
    List<Problem> problems =
        check(withSteps("{'id': 's1', 'kind': 'task.create', 'config': {'title': 'x {{7*7}}'}}"));

    assertEquals(List.of("s1 /steps/0/config/title"), places(problems));
    assertEquals(Severity.WARNING, problems.get(0).severity());
  }

  // Case B46: 180 values and a text of 70,000 characters.
  @Test
  void keepsLongListsAndTextsWhole() {
    List<String> countries = IntStream.range(0, 180).mapToObj(i -> "countrynumber" + i).toList();
    String note = "🌼".repeat(35_000);
    String list = countries.stream().map(each -> "'" + each + "'").collect(Collectors.joining(","));
    Map<String, Object> json =
        withSteps(
            "{'id': 's1', 'kind': 'task.create', 'config': {'title': 't', 'note': '%s'}},"
                    .formatted(note)
                + "{'id': 's2', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'criteria': {'any':"
                + " [{'all': [{'property': 'country', 'op': 'isAnyOf', 'value': ["
                + list
                + "]}]}]}}]}");

    WorkflowDocument document = Documents.read(json);

    assertEquals(List.of(), check(json));
    assertEquals(note, document.steps().get(0).config().get("note"));
    Condition condition =
        document.steps().get(1).branches().get(0).criteria().any().get(0).all().get(0);
    assertEquals(countries, condition.value());
  }

  // Case B32, the half at publish time.
  @Test
  void warnsWhenAWorkflowMakesRecordsOfItsOwnType() {
    String document =
        """
        {'schemaVersion': 1, 'objectType': 'task', 'settings': {'force': %s},
         'trigger': {'kind': 'filter', 'criteria': {'any': []}},
         'steps': [{'id': 's1', 'kind': 'task.create', 'config': {'title': 'follow up'}}]}
        """;
    WorkflowDocument careful = Documents.read(json(document.formatted("false")));
    WorkflowDocument forced = Documents.read(json(document.formatted("true")));

    List<Problem> problems = DocumentCheck.check(careful, new SampleSource(), 1);

    assertEquals(List.of("s1 /steps/0"), places(problems));
    assertEquals(Severity.WARNING, problems.get(0).severity());
    assertTrue(messages(problems).get(0).contains("creates the object type it is triggered by"));
    assertTrue(DocumentCheck.blocks(careful, problems));
    assertFalse(DocumentCheck.blocks(forced, problems));
    assertTrue(DocumentCheck.blocks(forced, List.of(Problem.at("", "an error"))));
  }

  @Test
  void checksWhatCouldBeReadOfADocumentWithProblems() {
    Parsed parsed =
        WorkflowCodec.read(withSteps("{'id': 's1'}, {'id': 's2', 'kind': 'webhok.call'}, 5"));

    assertEquals(
        List.of("s2 /steps/1/kind"),
        places(DocumentCheck.check(parsed.document(), new SampleSource(), 1)));
  }
}
