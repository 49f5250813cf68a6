// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.record;

import io.runnel.host.Page;
import io.runnel.host.PageRequest;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.rules.criteria.Narrow;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import io.runnel.rules.snapshot.RecordSnapshot;
import io.runnel.store.Pages;
import io.runnel.workflow.Criteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds records: the store narrows where it can, the one evaluator decides on each candidate. */
final class RecordSearch {
  private static final int PART = 500;

  private final KindSource kinds;
  private final Pages pages;

  RecordSearch(KindSource kinds, Pages pages) {
    this.kinds = kinds;
    this.pages = pages;
  }

  Page<StoredRecord> find(Search search, PageRequest page) {
    InstalledType type =
        kinds
            .type(search.tenant(), search.type())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "there is no object type '" + search.type() + "'"));
    Criteria criteria = criteria(search.criteria(), type);
    Map<String, String> narrow = Narrow.narrow(criteria, type);
    List<StoredRecord> found = new ArrayList<>();
    String after = page.cursor() == null ? "" : page.cursor();
    while (true) {
      List<StoredRecord> part =
          pages.scan(new Pages.Stretch(search.tenant(), search.type(), narrow, after, PART));
      for (StoredRecord record : part) {
        after = record.ref().key();
        if (RecordSnapshot.of(record, type).test(criteria).holds()) {
          found.add(record);
          if (found.size() == page.limit()) {
            return new Page<>(List.copyOf(found), after);
          }
        }
      }
      if (part.size() < PART) {
        return new Page<>(List.copyOf(found), null);
      }
    }
  }

  private static Criteria criteria(@Nullable Map<String, Object> json, InstalledType type) {
    if (json == null) {
      return Criteria.ALWAYS;
    }
    List<Problem> problems = new ArrayList<>();
    Criteria criteria = CriteriaCodec.read(json, "/criteria", problems);
    if (criteria != null) {
      CriteriaCodec.check(criteria, type, "/criteria", problems);
    }
    if (criteria == null || !problems.isEmpty()) {
      throw new Refusal(Refusal.Reason.INVALID, "the criteria are not right", problems);
    }
    return criteria;
  }
}
