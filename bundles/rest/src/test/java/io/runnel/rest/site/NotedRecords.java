// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.host.Actor;
import io.runnel.host.Money;
import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.PropertyVersion;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Records;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Notes writes and searches; every record has version 2 and one value of each sort. */
public final class NotedRecords implements Records {
  public static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  public final List<RecordWrite> writes = new ArrayList<>();
  public final List<String> calls = new ArrayList<>();
  public WriteAnswer.Status status = WriteAnswer.Status.DONE;

  @Override
  public List<WriteAnswer> write(List<RecordWrite> wanted, Actor actor) {
    writes.addAll(wanted);
    calls.add("write by " + actor.id());
    RecordRef ref = wanted.get(0).ref();
    boolean done = status == WriteAnswer.Status.DONE;
    List<Problem> problems =
        done || status == WriteAnswer.Status.MISSING
            ? List.of()
            : List.of(Problem.at("/properties/email", "is taken"));
    return List.of(new WriteAnswer(ref, done ? stored(ref) : null, status, problems));
  }

  @Override
  public Optional<StoredRecord> read(RecordRef ref) {
    return ref.id().equals("gone") ? Optional.empty() : Optional.of(stored(ref));
  }

  @Override
  public Page<StoredRecord> search(Search search, PageRequest page) {
    calls.add(search + " " + page);
    return new Page<>(List.of(stored(new RecordRef(search.tenant(), search.type(), "c1"))), null);
  }

  @Override
  public Page<PropertyVersion> history(RecordRef ref, String property, PageRequest page) {
    calls.add("history " + ref.key() + " " + property);
    return new Page<>(List.of(new PropertyVersion("score", 2, null, AT, "user:admin")), null);
  }

  @Override
  public String newId() {
    return "1001";
  }

  private static StoredRecord stored(RecordRef ref) {
    Map<String, Object> properties = new TreeMap<>();
    properties.put("amount", new Money(new BigDecimal("12.50"), "EUR"));
    properties.put("birthday", LocalDate.parse("2000-02-29"));
    properties.put("employees", new BigDecimal("1E+3"));
    properties.put("seen", AT);
    properties.put("tags", List.of("a", "b"));
    return new StoredRecord(ref, 2, properties, true, new StoredRecord.Facts(AT, AT, AT, false, 0));
  }
}
