// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.actions.EditRecord.AppendProperty;
import io.runnel.actions.EditRecord.CopyProperty;
import io.runnel.actions.EditRecord.IncrementProperty;
import io.runnel.host.Problem;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordEdit.Operation;
import io.runnel.kind.Changes;
import io.runnel.kind.Footprint;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.testkit.kind.SampleRecord;
import io.runnel.testkit.kind.SampleStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditRecordTest {
  private static final EditRecord.Settings ALL =
      new EditRecord.Settings(
          null,
          List.of(set("segment", "enterprise"), set("city", null)),
          List.of(name("phone")),
          List.of(new CopyProperty(name("firstname"), name("company"), null, null)),
          List.of(new IncrementProperty(name("score"), BigDecimal.TEN, null)),
          List.of(new AppendProperty(name("buyingrole"), new PropertyValue("champion"), null)));

  private final EditRecord action = new EditRecord();

  @Test
  void changesTheEnrolledRecordInOneWrite() {
    SampleStep step = SampleStep.of(Map.of("firstname", "Ada"));
    var done = (Outcome.Done<NoAnswer>) action.run(ALL, step);
    assertEquals(
        List.of(
            new Changes.Edit(
                step.record().ref(),
                List.of(
                    new RecordEdit(Operation.SET, "segment", "enterprise"),
                    new RecordEdit(Operation.CLEAR, "city", null),
                    new RecordEdit(Operation.CLEAR, "phone", null),
                    new RecordEdit(Operation.SET, "company", "Ada"),
                    new RecordEdit(Operation.INCREMENT, "score", BigDecimal.TEN),
                    new RecordEdit(Operation.APPEND, "buyingrole", "champion")))),
        done.changes().edits());
    assertTrue(done.changes().creations().isEmpty());
  }

  @Test
  void copyingABlankValueClears() {
    var done = (Outcome.Done<NoAnswer>) action.run(copyFirstname(), SampleStep.of(Map.of()));
    assertEquals(
        List.of(new RecordEdit(Operation.CLEAR, "company", null)),
        done.changes().edits().get(0).operations());
  }

  @Test
  void copyingAValueThatNobodyKnowsFailsRatherThanClearing() {
    var step = SampleStep.of(SampleRecord.of(Map.of()).withoutKnowing("firstname"));
    assertInstanceOf(Outcome.Fail.class, action.run(copyFirstname(), step));
  }

  @Test
  void listsWhatItReadsAndWrites() {
    assertEquals(
        new Footprint(
            Set.of("record.firstname", "record.score", "record.buyingrole"),
            Set.of(
                "record.segment",
                "record.city",
                "record.phone",
                "record.company",
                "record.score",
                "record.buyingrole"),
            Set.of()),
        action.footprint(ALL));
  }

  @Test
  void refusesToChangeOnePropertyTwice() {
    var settings =
        new EditRecord.Settings(
            null,
            List.of(set("city", "Oslo")),
            List.of(name("phone"), name("city")),
            List.of(),
            List.of(),
            List.of());
    List<Problem> problems = action.check(settings);
    assertEquals(List.of("/clear/1"), problems.stream().map(Problem::pointer).toList());
    assertTrue(problems.get(0).message().contains("/set/0/property"), problems.toString());
  }

  @Test
  void refusesToDoNothing() {
    var nothing =
        new EditRecord.Settings(null, List.of(), List.of(), List.of(), List.of(), List.of());
    assertEquals(1, action.check(nothing).size());
    assertEquals(List.of(), action.check(ALL));
  }

  private static EditRecord.Settings copyFirstname() {
    var copy = new CopyProperty(name("firstname"), name("company"), null, null);
    return new EditRecord.Settings(null, List.of(), List.of(), List.of(copy), List.of(), List.of());
  }

  private static SetProperty set(String property, Object value) {
    return new SetProperty(name(property), null, new PropertyValue(value), null, null, null);
  }

  private static PropertyName name(String name) {
    return new PropertyName(name);
  }
}
