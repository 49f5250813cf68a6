// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Money;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.store.CommitAnswer;
import io.runnel.store.PropertyChange;
import io.runnel.store.RecordChange;
import io.runnel.store.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records: what is written is read back, letter by letter. */
public abstract class RecordContract extends StoreContract {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String COMBINING = "Zoe\u0308 n\u0303";

  private void write(RecordChange... changes) {
    Unit unit = unit();
    unit.records.addAll(List.of(changes));
    commit(unit);
  }

  private StoredRecord read(RecordRef ref) {
    StoredRecord record = store().records(List.of(ref)).get(ref);
    assertNotNull(record, ref + " is not there");
    return record;
  }

  @Test
  void readsBackValuesOfEveryType() {
    RecordRef ref = contact("typed");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("text", "Ana \"the\" \\ Great\n\t\u0001");
    properties.put("number", new BigDecimal("12345678901234567890.12345"));
    properties.put("flag", true);
    properties.put("day", LocalDate.of(2024, 2, 29));
    properties.put("moment", NOON);
    properties.put("price", new Money(new BigDecimal("19.99"), "EUR"));
    properties.put("choices", List.of("a", "b"));
    write(Rows.change(ref, 0, properties));
    assertEquals(Rows.record(ref, 1, properties), read(ref));
  }

  @Test
  void leavesOutRecordsThatDoNotExistButNotDeletedOnes() {
    RecordRef ref = contact("deleted");
    StoredRecord.Facts facts = new StoredRecord.Facts(NOON, NOON, NOON, true, 17);
    StoredRecord deleted = new StoredRecord(ref, 1, Map.of("a", "b"), false, facts);
    write(new RecordChange(0, deleted, List.of(), RecordChange.Keys.NONE));
    assertEquals(Map.of(ref, deleted), store().records(List.of(ref, contact("never"))));
    assertEquals(Map.of(), store().records(List.of()));
  }

  @Test
  void keepsAddressesApartThatDifferInOneLetterOnly() {
    List<RecordRef> refs = List.of(contact("ada"), contact("Ada"), contact("a/da"), contact("ádа"));
    refs.forEach(ref -> write(Rows.change(ref, 0, Map.of("id", ref.id()))));
    Map<RecordRef, StoredRecord> found = store().records(refs);
    assertEquals(refs.size(), found.size());
    refs.forEach(ref -> assertEquals(Map.of("id", ref.id()), read(ref).properties()));
  }

  @Test
  void takesTheLongestAddress() {
    int room = RecordRef.MAX_KEY_LENGTH - "contact".length() - 12;
    RecordRef ref = contact("漢".repeat(room));
    Unit unit = new FullUnit(ref).into(unit());
    unit.records.set(
        0, Rows.change(ref, 0, Map.of("a", "b"), Rows.unique("email", "漢".repeat(300))));
    commit(unit);
    assertEquals(Map.of("a", "b"), read(ref).properties());
    assertEquals(1, store().waiting(List.of(ref)).size());
  }

  @Test
  void b46KeepsLongTextsAndManyValues() {
    RecordRef ref = contact("long");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("seventy", "x".repeat(70_000));
    properties.put("hundred", ("ü" + FAMILY + "漢").repeat(10_000).substring(0, 100_000));
    for (int i = 0; i < 180; i++) {
      properties.put("value" + i, "value number " + i);
    }
    write(Rows.change(ref, 0, properties));
    assertEquals(properties, read(ref).properties());
  }

  @Test
  void b47KeepsEmojiAndCombiningCharacters() {
    RecordRef ref = contact("b47-" + FAMILY);
    Map<String, Object> properties =
        Map.of("family", FAMILY, "combining", COMBINING, "clef", "𝄞", "list", List.of(FAMILY));
    PropertyChange change = Rows.changed(ref, 1, COMBINING, FAMILY);
    write(
        new RecordChange(
            0, Rows.record(ref, 1, properties), List.of(change), RecordChange.Keys.NONE));
    assertEquals(properties, read(ref).properties());
    assertEquals(List.of(change), store().changesSince(Map.of(ref, 1L)));
  }

  @Test
  void losesNoUpdateOfTwoWriters() throws Exception {
    RecordRef ref = contact("counter");
    write(Rows.change(ref, 0, Map.of("score", BigDecimal.ZERO)));
    TwoThreads.run(() -> countUp(ref, 20));
    assertEquals(Map.of("score", BigDecimal.valueOf(40)), read(ref).properties());
    assertEquals(41, read(ref).version());
  }

  private void countUp(RecordRef ref, int times) {
    int done = 0;
    while (done < times) {
      StoredRecord now = read(ref);
      BigDecimal score = (BigDecimal) now.properties().getOrDefault("score", BigDecimal.ZERO);
      Unit unit = new Unit(List.of(), parts().workflows().revision());
      Map<String, Object> more = Map.of("score", score.add(BigDecimal.ONE));
      unit.records.add(Rows.change(ref, now.version(), more));
      if (store().commit(unit) instanceof CommitAnswer.Committed) {
        done++;
      }
    }
  }

  @Test
  void neverLocksInOppositeOrders() throws Exception {
    List<RecordRef> refs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      refs.add(contact("crossing-" + i));
      write(Rows.change(refs.get(i), 0, Map.of()));
    }
    TwoThreads.run(
        turn -> {
          for (int i = 0; i < 20; i++) {
            rewrite(refs, turn == 0);
          }
        });
  }

  private void rewrite(List<RecordRef> refs, boolean forwards) {
    Map<RecordRef, StoredRecord> now = store().records(refs);
    Unit unit = new Unit(List.of(), parts().workflows().revision());
    for (RecordRef ref : refs) {
      long version = java.util.Objects.requireNonNull(now.get(ref)).version();
      unit.records.add(forwards ? unit.records.size() : 0, Rows.change(ref, version, Map.of()));
    }
    if (store().commit(unit) instanceof CommitAnswer.Conflict conflict) {
      String key = conflict.keys().get(0);
      assertTrue(key.startsWith(tenant + "/contact/"), "a conflict of versions only, not " + key);
    }
  }

  @Test
  void answersChangesSinceAVersionNewestFirst() {
    RecordRef ref = contact("history");
    RecordRef other = contact("other");
    for (long version = 1; version <= 4; version++) {
      for (RecordRef one : List.of(ref, other)) {
        PropertyChange change = Rows.changed(one, version, "v" + (version - 1), "v" + version);
        write(
            new RecordChange(
                version - 1,
                Rows.record(one, version, Map.of("firstname", "v" + version)),
                List.of(change),
                RecordChange.Keys.NONE));
      }
    }
    List<PropertyChange> found = store().changesSince(Map.of(ref, 3L, other, 4L));
    assertEquals(
        List.of(4L, 3L),
        found.stream().filter(one -> one.ref().equals(ref)).map(PropertyChange::version).toList());
    assertEquals(3, found.size());
    assertEquals(List.of(), store().changesSince(Map.of()));
  }

  @Test
  void keepsBlankApartFromAText() {
    RecordRef ref = contact("blank");
    PropertyChange change = new PropertyChange(ref, 1, "firstname", null, "", NOON, "user:ada");
    write(
        new RecordChange(
            0, Rows.record(ref, 1, Map.of()), List.of(change), RecordChange.Keys.NONE));
    assertEquals(List.of(change), store().changesSince(Map.of(ref, 1L)));
  }

  /** The answer to a unit of these changes. */
  private CommitAnswer answer(RecordChange... changes) {
    Unit unit = unit();
    unit.records.addAll(List.of(changes));
    return store().commit(unit);
  }

  @Test
  void namesPropertyAndOwnerOfAUniqueValueThatIsTaken() {
    write(Rows.change(contact("first"), 0, Map.of(), Rows.unique("email", "a@b.c")));
    CommitAnswer answer =
        answer(Rows.change(contact("second"), 0, Map.of(), Rows.unique("email", "a@b.c")));
    CommitAnswer.Rejected rejected = assertInstanceOf(CommitAnswer.Rejected.class, answer);
    assertEquals(contact("second"), rejected.ref());
    assertTrue(rejected.reason().contains("email"), rejected.reason());
    assertTrue(rejected.reason().contains("first"), rejected.reason());
  }

  @Test
  void rejectsOneOfTwoRecordsOfAUnitWithTheSameUniqueValue() {
    CommitAnswer answer =
        answer(
            Rows.change(contact("twin-1"), 0, Map.of(), Rows.unique("email", "twin")),
            Rows.change(contact("twin-2"), 0, Map.of(), Rows.unique("email", "twin")));
    assertEquals(contact("twin-2"), assertInstanceOf(CommitAnswer.Rejected.class, answer).ref());
  }

  @Test
  void letsARecordKeepItsUniqueValueAndOthersHaveItWhenItIsFree() {
    RecordRef ref = contact("mover");
    write(Rows.change(ref, 0, Map.of(), Rows.unique("email", "one")));
    write(Rows.change(ref, 1, Map.of(), Rows.unique("email", "one")));
    write(Rows.change(ref, 2, Map.of(), Rows.unique("email", "")));
    write(Rows.change(contact("next"), 0, Map.of(), Rows.unique("email", "one")));
  }

  @Test
  void handsAUniqueValueOnWithinOneUnit() {
    RecordRef giver = contact("giver");
    write(Rows.change(giver, 0, Map.of(), Rows.unique("email", "given")));
    write(
        Rows.change(contact("a-taker"), 0, Map.of(), Rows.unique("email", "given")),
        Rows.change(giver, 1, Map.of(), Rows.unique("email", "fresh")));
    assertInstanceOf(
        CommitAnswer.Rejected.class,
        answer(Rows.change(contact("x"), 0, Map.of(), Rows.unique("email", "fresh"))));
  }

  @Test
  void keepsUniqueValuesOfTypesTenantsAndPropertiesApart() {
    RecordRef company = new RecordRef(tenant, "company", "c");
    RecordRef stranger = new RecordRef(tenant + 1_000_000, "contact", "c");
    write(
        Rows.change(contact("c"), 0, Map.of(), Rows.unique("email", "same")),
        Rows.change(contact("d"), 0, Map.of(), Rows.unique("phone", "same")),
        Rows.change(company, 0, Map.of(), Rows.unique("email", "same")),
        Rows.change(stranger, 0, Map.of(), Rows.unique("email", "same")));
  }

  @Test
  void comparesLongUniqueValuesToTheirEnd() {
    String text = "x".repeat(100_000);
    write(
        Rows.change(contact("l1"), 0, Map.of(), Rows.unique("email", text + "1")),
        Rows.change(contact("l2"), 0, Map.of(), Rows.unique("email", text + "2")));
    assertInstanceOf(
        CommitAnswer.Rejected.class,
        answer(Rows.change(contact("l3"), 0, Map.of(), Rows.unique("email", text + "1"))));
  }

  @Test
  void letsOneOfTwoWritersHaveAUniqueValue() throws Exception {
    for (int i = 0; i < 10; i++) {
      String value = "race-" + i;
      List<CommitAnswer> answers =
          TwoThreads.answers(
              turn -> {
                Unit unit = new Unit(List.of(), parts().workflows().revision());
                RecordRef ref = contact(value + "-" + turn);
                unit.records.add(Rows.change(ref, 0, Map.of(), Rows.unique("email", value)));
                return store().commit(unit);
              });
      long written = answers.stream().filter(one -> one instanceof CommitAnswer.Committed).count();
      assertEquals(1, written, answers.toString());
    }
  }
}
