// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B43: a number that comes as text is a number; one that is none goes the way of unknown. */
class B43NumbersAsTextStory {
  private static final String STEPS =
      """
      {'id': 's1', 'kind': 'branch.if', 'branches': [{'id': 'b1', 'label': 'Large',
        'criteria': {'any': [{'all': [{'property': 'employees', 'op': 'gt', 'value': 9}]}]},
        'steps': [{'id': 's2', 'kind': 'record.edit',
          'config': {'set': [{'property': 'segment', 'value': 'large'}]}}]}],
       'otherwise': [{'id': 's3', 'kind': 'record.edit',
         'config': {'set': [{'property': 'segment', 'value': 'otherwise'}]}}]}
      """;

  @Test
  void comparesNumbersHoweverTheyArrive(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String workflow = world.desk().publish(Flows.of("contact", Flows.CREATED, STEPS));
      arrives(world, "space", " 25");
      arrives(world, "text", "25");
      arrives(world, "number", 25);
      arrives(world, "exponent", "1e2");
      arrives(world, "blank", "");
      arrives(world, "null", null);
      arrives(world, "word", "n/a");
      world.settle();

      List<String> large = new ArrayList<>();
      List<String> otherwise = new ArrayList<>();
      for (String id : List.of("space", "text", "number", "exponent", "blank", "null", "word")) {
        boolean is = world.desk().value(contact(id), "segment").equals("large");
        (is ? large : otherwise).add(id);
      }
      assertEquals(List.of("space", "text", "number", "exponent"), large);
      assertEquals(List.of("blank", "null", "word"), otherwise);
      assertEquals("25", world.desk().value(contact("space"), "employees"));
      assertEquals("100", world.desk().value(contact("exponent"), "employees"));
      assertEquals("n/a", world.desk().value(contact("word"), "employees"));
      assertEquals(7, world.count(workflow, "completed"));
      List<String> errors = world.details(workflow, "data.error");
      assertEquals(1, errors.size());
      assertTrue(errors.get(0).contains("employees"), errors.get(0));
      assertTrue(world.words(workflow, "word").contains("data.error"));
    }
  }

  private static RecordRef contact(String id) {
    return Desk.contact(id);
  }

  private static void arrives(World world, String id, @Nullable Object employees) {
    List<Change> changes =
        List.of(Change.of("firstname", null, id), Change.of("employees", null, employees));
    world.happens(contact(id), EventKind.CREATED, RecordEvent.Facts.of(changes));
  }

  @Test
  void aWriteOfOursWithAWordForANumberIsRefused(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      var answer = world.desk().create(contact("word"), Map.of("employees", "n/a"));
      assertEquals(io.runnel.host.WriteAnswer.Status.INVALID, answer.status());
      assertEquals("/properties/employees", answer.problems().get(0).pointer());
    }
  }
}
