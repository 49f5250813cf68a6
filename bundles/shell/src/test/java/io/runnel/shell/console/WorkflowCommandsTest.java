// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runnel.host.Problem;
import io.runnel.workflow.Workflows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K8: the commands about workflows as a whole. */
class WorkflowCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MemoryWorkflows workflows = new MemoryWorkflows();
  private Console console;

  @TempDir Path folder;

  @BeforeEach
  void open() throws Exception {
    console = new Console(workflows);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void listsAsATableWithTheCursorOfTheNextPart() throws Exception {
    String printed = console.run("runnel:list --limit 5");
    assertTrue(printed.contains("Big leads"), printed);
    assertTrue(printed.contains("2026-03-01T09:30:00Z"), printed);
    assertTrue(printed.contains("There is more: --cursor c1"), printed);
    assertTrue(workflows.asked.get(0).contains("limit=5"), workflows.asked::toString);
  }

  @Test
  void printsOneJsonDocumentForPrograms() throws Exception {
    JsonNode printed = JSON.readTree(console.run("runnel:list --json --tenant 3"));
    assertEquals("7", printed.at("/items/0/id").asText());
    assertEquals("draft", printed.at("/items/0/state").asText());
    assertEquals("c1", printed.get("next").asText());
    assertTrue(workflows.asked.get(0).startsWith("list 3 "), workflows.asked::toString);
  }

  @Test
  void listsOnlyThoseInAState() throws Exception {
    assertTrue(console.run("runnel:list --state on").contains("No workflows"));
    assertTrue(console.run("runnel:list --state draft").contains("Big leads"));
    assertEquals(
        "--state must be one of draft, on, off, not 'odd'",
        console.refused("runnel:list --state odd"));
  }

  @Test
  void showsStateVersionsAndProblems() throws Exception {
    workflows.problems =
        List.of(new Problem("s1", "/steps/0/config", "say a title", Problem.Severity.ERROR));
    String printed = console.run("runnel:show 7");
    for (String part : List.of("Draft revision  3", "admin", "say a title", "/steps/0/config")) {
      assertTrue(printed.contains(part), printed);
    }
  }

  @Test
  void importsFromAFileAndFromStandardInput() throws Exception {
    Path file = Files.writeString(folder.resolve("one.json"), "{\"name\": \"Gr\u00fc\u00dfe\"}");
    String printed = console.run("runnel:import " + file);
    assertEquals("create 1 {name=Gr\u00fc\u00dfe} olga", workflows.asked.get(0));
    assertTrue(printed.contains("Workflow 7 has draft revision 3."), printed);

    console.run("runnel:import --into 7", "{\"name\": \"Two\"}");
    assertEquals("save 7 {name=Two} 3", workflows.asked.get(1));
  }

  @Test
  void refusesWhatIsNoDocumentWithItsPlace() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"name\": \"a\",\n \"name\"}");
    String told = console.refused("runnel:import " + broken);
    assertTrue(told.contains("broken.json is not JSON"), told);
    assertTrue(told.contains("line 2"), told);

    Path secrets = Files.writeString(folder.resolve("users"), "karaf = s3cret");
    told = console.refused("runnel:import " + secrets);
    assertTrue(told.contains("is not a JSON object"), told);
    assertFalse(told.contains("s3cret"), told);

    told = console.refused("runnel:import " + folder.resolve("nowhere.json"));
    assertTrue(told.contains("is not on Karaf's machine"), told);
    assertEquals(List.of(), workflows.asked);
  }

  @Test
  void exportsWhatCanBeImportedAgain() throws Exception {
    JsonNode printed = JSON.readTree(console.run("runnel:export 7"));
    assertEquals("Big leads", printed.get("name").asText());
    assertEquals(printed, JSON.readTree(console.run("runnel:export --version 1 7")));
    String told = console.refused("runnel:export --version 9 7");
    assertTrue(told.contains("has no version 9"), told);
  }

  @Test
  void publishAsksWhatBecomesOfRecordsInsideWithTheirCount() throws Exception {
    workflows.inside = 4;
    assertEquals("4 records are inside; say inFlight", console.refused("runnel:publish 7"));
    String printed = console.run("runnel:publish --in-flight KEEP --enrol-existing 7");
    assertTrue(printed.contains("Workflow 7 is on with version 2."), printed);
    assertEquals(
        "publish 7 " + new Workflows.PublishRequest(true, Workflows.InFlight.KEEP) + " olga",
        workflows.asked.get(1));
  }

  @Test
  void publishTellsEveryProblemWithItsField() throws Exception {
    workflows.problems =
        List.of(
            new Problem("s1", "/steps/0/config/title", "say a title", Problem.Severity.ERROR),
            Problem.at("/trigger", "say a trigger"));
    String told = console.refused("runnel:publish 7");
    assertTrue(told.contains("error: step s1, /steps/0/config/title: say a title"), told);
    assertTrue(told.contains("error: /trigger: say a trigger"), told);
  }

  @Test
  void publishFollowsTheWorkItStarted() throws Exception {
    Workflows.Progress begun = new Workflows.Progress("enrol records that match now", 200);
    Workflows.Progress more = new Workflows.Progress("enrol records that match now", 400);
    workflows.progress.addAll(List.of(List.of(begun), List.of(begun), List.of(more)));
    String printed = console.run("runnel:publish --enrol-existing 7");
    assertEquals(1, printed.split("200 records so far", -1).length - 1, printed);
    assertTrue(printed.contains("400 records so far"), printed);
    assertTrue(printed.contains("Done;"), printed);
  }

  @Test
  void switchesOffByFreezingUnlessSaid() throws Exception {
    console.run("runnel:off 7");
    console.run("runnel:off --mode unenrol 7");
    console.run("runnel:on 7");
    assertEquals(List.of("off 7 FREEZE olga", "off 7 UNENROL olga", "on 7 olga"), workflows.asked);
  }

  @Test
  void whatANameSaysDoesNotSteerTheTerminal() throws Exception {
    workflows.document = java.util.Map.of("name", "a\u001b]0;x\u0007\u009b2J\u202eb\nc");
    String printed = console.run("runnel:list");
    assertTrue(printed.contains("a?]0;x??2J?b c"), printed);
    assertFalse(console.run("runnel:list --json").contains("\u009b"));
  }

  @Test
  void completesIdsAndWords() throws Exception {
    var ids = new io.runnel.shell.completion.WorkflowIds();
    List<String> candidates = new ArrayList<>();
    var line = new ArgumentCommandLine("", 0);
    ids.complete(console.session(), line, candidates);
    assertEquals(List.of(), candidates, "the service is not there");
    assertTrue(offered("runnel:show ").contains("7"));
    assertTrue(offered("runnel:off --mode ").containsAll(List.of("freeze", "skip", "unenrol")));
  }

  private List<String> offered(String line) throws Exception {
    var session = console.session();
    List<String> candidates = new ArrayList<>();
    var completer =
        new org.apache.karaf.shell.impl.console.CommandsCompleter(session.getFactory(), session);
    completer.complete(session, new TypedLine(line), candidates);
    return candidates.stream().map(String::trim).toList();
  }
}
