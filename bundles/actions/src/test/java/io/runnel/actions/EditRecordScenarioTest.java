// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.testkit.scenario.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mission rows A13, A14 and M10. */
class EditRecordScenarioTest {
  private static Map<String, Object> after(String config, Map<String, Object> before) {
    return Deals.scenario()
        .run(Deals.flow(Deals.edit("s1", config)))
        .record("deal", "d1", before)
        .properties("d1");
  }

  @Test
  void setsStaticValuesTokensAndTheMomentOfTheStep() {
    Map<String, Object> after =
        after(
            "'set': [{'property': 'name', 'value': '{{record.amount}} EUR'},"
                + " {'property': 'stage', 'value': 'offer'},"
                + " {'property': 'nextcall', 'mode': 'now'},"
                + " {'property': 'renewal', 'mode': 'now'}]",
            Map.of("amount", 9));
    assertEquals("9 EUR", after.get("name"));
    assertEquals("offer", after.get("stage"));
    assertEquals(Instant.parse("2027-03-01T09:00:00Z"), after.get("nextcall"));
    assertEquals(LocalDate.parse("2027-03-01"), after.get("renewal"));
  }

  @Test
  void countsDatesInTheWorkflowsZone() {
    Map<String, Object> after =
        after(
            "'set': [{'property': 'nextcall', 'mode': 'date', 'date': {'by': 'P28D'}},"
                + " {'property': 'renewal', 'mode': 'date',"
                + "  'date': {'by': '-P1M', 'from': 'renewal'}}]",
            Map.of("renewal", "2027-03-31"));
    // Summer time begins in Paris on the 28th: ten in the morning stays ten in the morning.
    assertEquals(Instant.parse("2027-03-29T08:00:00Z"), after.get("nextcall"));
    assertEquals(LocalDate.parse("2027-02-28"), after.get("renewal"));
  }

  /** Case B25, with London's zone as the case has it. */
  @Test
  void oneDayMoreIsTheSameTimeOnTheNextDay() {
    String flow =
        Deals.flow(
                Deals.edit(
                    "s1",
                    "'set': [{'property': 'nextcall', 'mode': 'date',"
                        + " 'date': {'by': 'P1D', 'from': 'nextcall'}}]"))
            .replace("Europe/Paris", "Europe/London");
    Scenario scenario =
        Deals.scenario()
            .run(flow)
            .record("deal", "d1", Map.of("nextcall", "2027-04-08T14:00:00+01:00"));
    assertEquals(Instant.parse("2027-04-09T13:00:00Z"), scenario.properties("d1").get("nextcall"));
  }

  @Test
  void countingFromADateThatIsNotThereFailsAndTheRecordGoesOn() {
    Scenario scenario =
        Deals.scenario()
            .run(
                Deals.flow(
                    Deals.edit(
                        "s1",
                        "'set': [{'property': 'nextcall', 'mode': 'date',"
                            + " 'date': {'by': 'P1D', 'from': 'renewal'}}]"),
                    Deals.edit("s2", "'set': [{'property': 'name', 'value': 'went on'}]")))
            .record("deal", "d1", Map.of());
    assertEquals("went on", scenario.properties("d1").get("name"));
    assertTrue(scenario.words().contains("step.failed s1"), scenario.words().toString());
  }

  @Test
  void writesOnlyWhatIsEmptyAndOnlyForward() {
    String config =
        "'set': [{'property': 'name', 'value': 'new', 'when': 'ifEmpty'},"
            + " {'property': 'words', 'value': 'new', 'when': 'ifEmpty'},"
            + " {'property': 'stage', 'value': 'offer', 'when': 'forward'}]";
    Map<String, Object> after = after(config, Map.of("name", "old", "stage", "won"));
    assertEquals("old", after.get("name"));
    assertEquals("new", after.get("words"));
    assertEquals("won", after.get("stage"));
    assertEquals("offer", after(config, Map.of("stage", "open")).get("stage"));
    assertEquals("offer", after(config, Map.of()).get("stage"));
  }

  @Test
  void historySaysWhatAGuardKept() {
    Scenario scenario =
        Deals.scenario()
            .run(
                Deals.flow(
                    Deals.edit(
                        "s1",
                        "'set': [{'property': 'stage', 'value': 'open', 'when': 'forward'}]")))
            .record("deal", "d1", Map.of("stage", "won"));
    assertEquals(
        List.of("stage kept: the change would not go forward"),
        scenario.history("d1").stream()
            .filter(line -> line.event().equals("step.done"))
            .map(line -> line.detail())
            .toList());
  }

  @Test
  void copiesWhatFitsAndConvertsIt() {
    Map<String, Object> after =
        after(
            "'copy': [{'from': 'amount', 'to': 'name'}, {'from': 'stage', 'to': 'tags'},"
                + " {'from': 'renewal', 'to': 'nextcall'}, {'from': 'renewal', 'to': 'words'}]",
            Map.of("amount", new BigDecimal("12.50"), "stage", "offer", "renewal", "2027-05-01"));
    assertEquals("12.50", after.get("name"));
    assertEquals(List.of("offer"), after.get("tags"));
    assertEquals(Instant.parse("2027-05-01T00:00:00Z"), after.get("nextcall"));
    assertEquals("2027-05-01", after.get("words"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/copy/0/to | 'copy': [{'from': 'name', 'to': 'amount'}] | copy from a property of type number",
        "/copy/0/to | 'copy': [{'from': 'amount', 'to': 'renewal'}] | type date, instant",
        "/copy/0/to | 'copy': [{'from': 'name', 'to': 'number'}] | choose another property",
        "/set/0/property | 'set': [{'property': 'amount', 'value': 1, 'when': 'forward'}] | no order",
        "/set/0/mode | 'set': [{'property': 'amount', 'mode': 'now'}] | set a value instead",
        "/set/0/date/from | 'set': [{'property': 'renewal', 'mode': 'date', 'date': {'by': 'P1D', 'from': 'name'}}] | count from a date property",
        "/set/0/date | 'set': [{'property': 'renewal', 'mode': 'date'}] | 'date' is missing",
        "/set/0/value | 'set': [{'property': 'amount', 'value': 'many'}] | many",
        "/increment/0/property | 'increment': [{'property': 'name', 'by': 1}] | set it instead",
        "/append/0/property | 'append': [{'property': 'amount', 'value': 1}] | set it instead",
        "/set/0/target/step | 'set': [{'property': 'name', 'value': 'x', 'target': {'step': 's9'}}] | record.create"
      })
  void refusesWhatCannotWorkAndSaysWhatToDo(String pointer, String config, String remedy) {
    String problems = problems(Deals.flow(Deals.edit("s1", config)));
    assertTrue(problems.contains("/steps/0/config" + pointer + ": "), problems);
    assertTrue(problems.contains(remedy), problems);
  }

  @Test
  void changesARecordThatAnEarlierStepMade() {
    String create =
        "{'id': 's1', 'kind': 'record.create', 'config': {'type': 'note',"
            + " 'set': [{'property': 'text', 'value': 'first'}]}}";
    String edit =
        "'target': {'step': 's1'}, 'set': [{'property': 'size', 'value': 7}],"
            + " 'copy': [{'from': 'name', 'to': 'text'}]";
    Scenario scenario =
        Deals.scenario()
            .run(Deals.flow(create, Deals.edit("s2", edit)))
            .record("deal", "d1", Map.of("name", "Big one"));
    Map<String, Object> note = scenario.all("note").get(0).properties();
    assertEquals(Map.of("text", "Big one", "size", new BigDecimal(7)), note);
    assertFalse(scenario.properties("d1").containsKey("text"));
  }

  @Test
  void aPropertyOfTheOtherRecordIsLookedUpInItsOwnType() {
    String create = "{'id': 's1', 'kind': 'record.create', 'config': {'type': 'note'}}";
    String edit = "'target': {'step': 's1'}, 'set': [{'property': 'amount', 'value': 7}]";
    String problems = problems(Deals.flow(create, Deals.edit("s2", edit)));
    assertTrue(problems.contains("note has no property 'amount'"), problems);
  }

  private static String problems(String flow) {
    return assertThrows(IllegalArgumentException.class, () -> Deals.scenario().run(flow))
        .getMessage();
  }
}
