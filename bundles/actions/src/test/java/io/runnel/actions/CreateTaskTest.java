// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.kind.Changes;
import io.runnel.kind.Footprint;
import io.runnel.kind.Outcome;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import io.runnel.testkit.kind.SampleStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateTaskTest {
  private final CreateTask action = new CreateTask();

  @Test
  void makesATaskAboutTheRecord() {
    var settings =
        new CreateTask.Settings(
            new TextTemplate("Call Ada"),
            new TextTemplate("She asked for a price."),
            Span.parse("P1D"),
            new TextTemplate("o7"),
            CreateTask.Type.CALL,
            CreateTask.Priority.HIGH);
    assertEquals(
        Map.of(
            "title", "Call Ada",
            "body", "She asked for a price.",
            "due", Instant.parse("2026-03-29T08:30:00Z"),
            "owner", "o7",
            "type", "call",
            "priority", "high",
            "status", "notstarted",
            "record", "1/contact/C-104"),
        run(settings).properties());
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    assertEquals(
        Map.of(
            "title", "Call",
            "type", "todo",
            "status", "notstarted",
            "record", "1/contact/C-104"),
        run(titled("Call")).properties());
  }

  /** Case B64: what tokens brought in is text. */
  @Test
  void aTitleIsTakenLetterForLetter() {
    String title = "Call {{contact.email}} ${java:os} #{1+1} {{7*7}} }} {{";
    assertEquals(title, run(titled(title)).properties().get("title"));
  }

  @Test
  void failsByNameWhenTheTitleTurnsOutEmpty() {
    var outcome = (Outcome.Fail<CreateTask.Answer>) action.run(titled(" "), step());
    assertEquals("title: nothing is left of it once its tokens are filled in", outcome.why());
  }

  @Test
  void answersTitleAndDueTimeToLaterSteps() {
    var done = (Outcome.Done<CreateTask.Answer>) action.run(titled("Call"), step());
    assertEquals(new CreateTask.Answer("Call", null, "new-0", "task"), done.answer());
  }

  @Test
  void saysThatItCreatesTasks() {
    assertEquals(
        new Footprint(Set.of(), Set.of(), Set.of("task")), action.footprint(titled("Call")));
  }

  private Changes.Creation run(CreateTask.Settings settings) {
    var done = (Outcome.Done<CreateTask.Answer>) action.run(settings, step());
    List<Changes.Creation> creations = done.changes().creations();
    assertEquals(1, creations.size());
    assertEquals("task", creations.get(0).type());
    return creations.get(0);
  }

  private static SampleStep step() {
    return SampleStep.of(Map.of("firstname", "Ada"));
  }

  private static CreateTask.Settings titled(String title) {
    return new CreateTask.Settings(new TextTemplate(title), null, null, null, null, null);
  }
}
