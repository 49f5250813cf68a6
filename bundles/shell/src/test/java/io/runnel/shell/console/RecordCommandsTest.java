// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Health;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** K8: the commands about what is inside workflows, and about the whole. */
class RecordCommandsTest {
  private final MemoryEnrolments enrolments = new MemoryEnrolments();

  @Test
  void enrolsRecordsUnderTheirIdsAsTyped() throws Exception {
    try (Console console = new Console(enrolments)) {
      String printed = console.run("runnel:enrol 7 007 1e3 'a b'");
      assertTrue(printed.contains("3 asked for"), printed);
      console.run("runnel:unenrol --tenant 2 7 x");
    }
    assertEquals(
        List.of("enrol 1 7 [007, 1e3, a b] olga", "unenrol 2 7 [x] olga"), enrolments.asked);
  }

  @Test
  void narrowsTheLogAndNamesItsNextPart() throws Exception {
    try (Console console = new Console(enrolments)) {
      String printed = console.run("runnel:log --record r1 --backwards 7");
      assertTrue(printed.contains("step.done"), printed);
      assertTrue(printed.contains("a?[2Jb"), printed);
      assertTrue(printed.contains("--cursor next-part"), printed);
    }
    String asked = enrolments.asked.get(0);
    assertTrue(asked.contains(new Enrolments.Filter("7", null, "r1").toString()), asked);
    assertTrue(asked.contains("backwards=true"), asked);
  }

  @Test
  void listsWhatIsParkedWithTheReason() throws Exception {
    try (Console console = new Console(enrolments)) {
      String printed = console.run("runnel:parked");
      assertTrue(printed.contains("no kind x"), printed);
      assertTrue(console.run("runnel:ledger").contains("No outside calls"));
    }
  }

  @Test
  void saysWhichServiceIsMissing() throws Exception {
    try (Console console = new Console()) {
      String told = console.refused("runnel:list");
      assertTrue(told.contains("io.runnel.workflow.Workflows"), told);
      assertTrue(told.contains("runnel:health"), told);
      assertEquals("Runnel does not do all its work", console.refused("runnel:health --json"));
    }
  }

  @Test
  void refusesATenantThatCannotBe() throws Exception {
    try (Console console = new Console(enrolments)) {
      String told = console.refused("runnel:parked --tenant 0");
      assertEquals("--tenant must be 1 or more, not 0", told);
      told = console.refused("runnel:parked --limit 2000");
      assertEquals("limit must be 1 to 1000, not 2000", told);
    }
  }

  @Test
  void healthPrintsTheProblemsAndFails() throws Exception {
    Health health = () -> new Health.Status(false, List.of("no lease"), Map.of("kinds", 3.0));
    try (Console console = new Console(health)) {
      assertFalse(console.refused("runnel:health").isEmpty());
    }
  }
}
