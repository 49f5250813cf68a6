// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Feed;
import io.runnel.host.Host;
import io.runnel.host.Host.Capability;
import io.runnel.host.HostChange;
import io.runnel.host.HostFailure;
import io.runnel.host.HostType;
import io.runnel.host.Listing;
import io.runnel.host.Origin;
import io.runnel.host.Page;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.RecordWrite.Intent;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every host must do. What a host cannot do, it must not claim: its capability is left out,
 * and the call fails for good.
 */
public abstract class HostContract {
  private static final Origin NOBODY = Origin.outside("contract");

  /** The host under test; it can write, or the contract cannot be shown. */
  protected abstract Host host();

  /** A type that it masters; its records need nothing but the text property. */
  protected abstract String type();

  /** A property of that type that takes any text. */
  protected abstract String text();

  /** Somebody changes a record by the host's own client. */
  protected abstract void change(RecordRef ref, String value);

  private boolean can(Capability capability) {
    return host().capabilities().contains(capability);
  }

  private static String fresh() {
    return "t" + UUID.randomUUID();
  }

  private RecordRef ref(String id) {
    return new RecordRef(1, type(), id);
  }

  private WriteAnswer write(RecordRef ref, Intent intent, @Nullable String value, long expected) {
    List<RecordEdit> edits =
        intent == Intent.DELETE ? List.of() : List.of(RecordEdit.set(text(), value));
    return host().write(List.of(new RecordWrite(ref, intent, edits, expected)), NOBODY).get(0);
  }

  private RecordRef make(String value) {
    WriteAnswer answer = write(ref(fresh()), Intent.CREATE, value, 0);
    assertEquals(WriteAnswer.Status.DONE, answer.status(), () -> answer.problems().toString());
    return answer.ref();
  }

  private StoredRecord read(RecordRef ref) {
    List<StoredRecord> found = host().read(List.of(ref));
    assertEquals(1, found.size(), "records read of " + ref);
    return found.get(0);
  }

  @Test
  void mastersTheTypesThatItNames() {
    assertTrue(host().masters(1, type()));
    for (HostType named : host().types()) {
      assertTrue(host().masters(named.tenant(), named.type()), named.type());
      assertFalse(named.properties().isEmpty(), named.type());
    }
    assertTrue(can(Capability.EMBEDDED) || !host().types().isEmpty(), "it names no types");
  }

  @Test
  void readsWhatIsThereAndLeavesOutTheRest() {
    RecordRef one = make("one");
    RecordRef two = make("two");
    List<StoredRecord> found = host().read(List.of(one, ref("999999999"), two));
    assertEquals(Set.of(one, two), Set.copyOf(found.stream().map(StoredRecord::ref).toList()));
    assertEquals("one", read(one).properties().get(text()));
  }

  @Test
  void answersEachWriteByItself() {
    RecordRef here = make("before");
    RecordWrite good =
        new RecordWrite(here, Intent.UPDATE, List.of(RecordEdit.set(text(), "after")), 0);
    RecordWrite lost =
        new RecordWrite(ref("999999999"), Intent.UPDATE, List.of(RecordEdit.set(text(), "x")), 0);
    List<WriteAnswer> answers = host().write(List.of(lost, good), NOBODY);
    assertEquals(
        List.of(WriteAnswer.Status.MISSING, WriteAnswer.Status.DONE),
        answers.stream().map(WriteAnswer::status).toList());
    StoredRecord written = answers.get(1).record();
    assertEquals("after", written == null ? null : written.properties().get(text()));
    assertEquals("after", read(here).properties().get(text()));
  }

  @Test
  void clearsAPropertyAndDeletesARecord() {
    RecordRef ref = make("there");
    RecordRef other = make("stays");
    assertEquals(WriteAnswer.Status.DONE, write(ref, Intent.UPDATE, null, 0).status());
    assertNull(read(ref).properties().get(text()));
    assertEquals(WriteAnswer.Status.DONE, write(ref, Intent.DELETE, null, 0).status());
    assertEquals(List.of(), host().read(List.of(ref)));
    assertEquals(Set.of(other), host().existing(List.of(ref, other)));
  }

  @Test
  void refusesAWriteOnAVersionThatIsGone() {
    RecordRef ref = make("first");
    long version = read(ref).version();
    change(ref, "second");
    if (!can(Capability.VERSIONS)) {
      return;
    }
    assertEquals(WriteAnswer.Status.CONFLICT, write(ref, Intent.UPDATE, "third", version).status());
    assertEquals("second", read(ref).properties().get(text()));
    long now = read(ref).version();
    assertEquals(WriteAnswer.Status.DONE, write(ref, Intent.UPDATE, "third", now).status());
  }

  @Test
  void listsEveryRecordOnce() {
    Set<RecordRef> wanted = Set.of(make("a"), make("b"), make("c"));
    if (!can(Capability.LIST)) {
      assertThrows(HostFailure.class, () -> host().list(Listing.all(1, type(), null, 2)));
      return;
    }
    List<RecordRef> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<StoredRecord> page = host().list(Listing.all(1, type(), cursor, 2));
      page.items().forEach(record -> seen.add(record.ref()));
      cursor = page.next();
    } while (cursor != null);
    assertEquals(seen.size(), new HashSet<>(seen).size(), "a record came twice: " + seen);
    assertTrue(seen.containsAll(wanted), seen.toString());
  }

  @Test
  void findsByValue() {
    if (!can(Capability.SEARCH)) {
      return;
    }
    String value = fresh();
    RecordRef wanted = make(value);
    make("another");
    Listing listing = new Listing(1, type(), Map.of(text(), value), null, 10);
    assertEquals(
        List.of(wanted), host().list(listing).items().stream().map(StoredRecord::ref).toList());
  }

  @Test
  void tellsWhatChangedSinceACursor() {
    RecordRef ref = make("before");
    if (!can(Capability.FEED)) {
      Feed.Request first = new Feed.Request(1, type(), null, 10);
      assertThrows(HostFailure.class, () -> host().changes(first));
      return;
    }
    String cursor = host().changes(new Feed.Request(1, type(), null, 10)).cursor();
    change(ref, "after");
    HostChange last = null;
    Feed feed;
    do {
      feed = host().changes(new Feed.Request(1, type(), cursor, 10));
      cursor = feed.cursor();
      for (HostChange change : feed.changes()) {
        last = change.record().ref().equals(ref) ? change : last;
      }
    } while (feed.more());
    assertEquals("after", last == null ? null : last.record().properties().get(text()));
    assertTrue(last != null && last.record().facts().hostTime() != null, "no time was told");
    assertTrue(
        !can(Capability.OLD_VALUES)
            || last != null && last.before() != null && "before".equals(last.before().get(text())),
        "the value before was not told");
  }
}
