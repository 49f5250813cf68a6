// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.snapshot;

import io.runnel.host.RecordEvent;
import io.runnel.host.RecordRef;
import io.runnel.host.StoredRecord;
import io.runnel.kind.Property;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Verdict;
import io.runnel.rules.criteria.Facts;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Criteria;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signatures first. */
public record RecordSnapshot(
    RecordRef ref,
    long version,
    Map<String, Object> properties,
    boolean complete,
    InstalledType type,
    View view)
    implements Snapshot, Facts {

  public static RecordSnapshot of(StoredRecord record, InstalledType type) {
    throw new UnsupportedOperationException();
  }

  public static RecordSnapshot missing(RecordRef ref, InstalledType type) {
    throw new UnsupportedOperationException();
  }

  public RecordSnapshot withEvent(RecordEvent event) {
    throw new UnsupportedOperationException();
  }

  public RecordSnapshot with(Map<String, Object> changed) {
    throw new UnsupportedOperationException();
  }

  public RecordSnapshot withTokens(Tokens tokens) {
    throw new UnsupportedOperationException();
  }

  public RecordSnapshot withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public @Nullable Property property(String name) {
    return type.property(name);
  }

  @Override
  public @Nullable Object get(String property) {
    return properties.get(property);
  }

  @Override
  public boolean isKnown(String property) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordSnapshot before() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Verdict test(Criteria criteria) {
    throw new UnsupportedOperationException();
  }

  /** How it is looked at. */
  public record View(Tokens tokens) {
    /** No tokens, UTC, no event. */
    public static final View PLAIN = new View(Tokens.NONE);
  }
}
