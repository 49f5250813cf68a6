// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.StoredRecord;
import io.runnel.testkit.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mission row A12. */
class CreateRecordTest {
  private static String create(String id, String config) {
    return "{'id': '%s', 'kind': 'record.create', 'config': {%s}}".formatted(id, config);
  }

  @Test
  void makesARecordWithValuesOfEverySort() {
    String config =
        "'type': 'note', 'set': [{'property': 'text', 'value': 'About {{record.name}}'},"
            + " {'property': 'size', 'value': {'token': 'record.amount'}},"
            + " {'property': 'day', 'mode': 'date', 'date': {'by': 'P2D'}}]";
    Scenario scenario =
        Deals.scenario()
            .run(Deals.flow(create("s1", config)))
            .record("deal", "d1", Map.of("name", "Big one", "amount", 5));
    Map<String, Object> note = scenario.all("note").get(0).properties();
    assertEquals("About Big one", note.get("text"));
    assertEquals(scenario.properties("d1").get("amount"), note.get("size"));
    assertEquals(LocalDate.parse("2027-03-03"), note.get("day"));
  }

  @Test
  void itsAnswerNamesTheRecord() {
    String set =
        "'set': [{'property': 'name', 'value': '{{steps.s1.recordType}}/{{steps.s1.record}}'}]";
    Scenario scenario =
        Deals.scenario()
            .run(Deals.flow(create("s1", "'type': 'note'"), Deals.edit("s2", set)))
            .record("deal", "d1", Map.of());
    StoredRecord note = scenario.all("note").get(0);
    assertEquals("note/" + note.ref().id(), scenario.properties("d1").get("name"));
  }

  /** Case B32: forced, it makes one, and none for the one it made. */
  @Test
  void aRecordThatTheWorkflowMadeEntersItButMakesNoFurtherOne() {
    String flow =
        Deals.flow(create("s1", "'type': 'deal', 'set': [{'property': 'name', 'value': 'copy'}]"))
            .replace("'Europe/Paris'", "'Europe/Paris', 'force': true");
    Scenario scenario = Deals.scenario().run(flow).record("deal", "d1", Map.of("name", "first"));
    assertEquals(
        List.of("first", "copy"),
        scenario.all("deal").stream().map(deal -> deal.properties().get("name")).toList());
    String made = scenario.all("deal").get(1).ref().id();
    assertEquals(
        List.of("enrolled", "step.skipped s1", "completed"),
        scenario.history(made).stream().map(line -> line.words()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/type | 'type': 'nothing' | no object type 'nothing'",
        "/set/0/property | 'type': 'note', 'set': [{'property': 'amount', 'value': 1}] | note has no property",
        "/set/0/value | 'type': 'note', 'set': [{'property': 'size', 'value': 'x'}] | size",
        "/set/1/property | 'type': 'note', 'set': [{'property': 'size', 'value': 1}, {'property': 'size', 'value': 2}] | twice",
        "/set/0/property | 'type': 'deal', 'set': [{'property': 'number', 'value': 'x'}] | cannot be written"
      })
  void refusesWhatCannotWork(String pointer, String config, String why) {
    String problems =
        assertThrows(
                IllegalArgumentException.class,
                () -> Deals.scenario().run(Deals.flow(create("s1", config))))
            .getMessage();
    assertTrue(problems.contains("/steps/0/config" + pointer + ": "), problems);
    assertTrue(problems.contains(why), problems);
  }
}
