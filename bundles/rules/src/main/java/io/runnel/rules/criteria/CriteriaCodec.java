// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Money;
import io.runnel.host.Problem;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.Neighbours;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Related;
import io.runnel.workflow.Token;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of criteria in documents and searches: {@code {"any": [{"all": [{"property", "op",
 * "value", "onlyKnown"}]}]}}; in place of a condition on a property, one on something related:
 * {@code {"some": "company", "criteria": {...}}}, {@code {"none": "company"}}, {@code {"inList":
 * "17"}}, {@code {"notInList": "17"}}. A value is a literal, {@code {"token": "event.x"}}, an
 * amount {@code {"amount", "currency"}}, or a list of these.
 */
public final class CriteriaCodec {
  private CriteriaCodec() {}

  /**
   * Reads criteria.
   *
   * @param pointer JSON pointer to them
   * @param problems gets everything that is wrong in their form; each condition keeps its place, so
   *     that {@link #check} can go on, but criteria with a problem are fit for nothing else
   * @return {@code null} if there are none, or what is there is no criteria at all
   */
  public static @Nullable Criteria read(
      @Nullable Object json, String pointer, List<Problem> problems) {
    return json == null ? null : new CriteriaReader(problems).criteria(json, pointer);
  }

  /** Writes criteria so that {@link #read} gives equal ones. */
  public static Map<String, Object> write(Criteria criteria) {
    List<Object> groups = new ArrayList<>();
    for (Criteria.Group group : criteria.any()) {
      groups.add(Map.of("all", group.all().stream().map(CriteriaCodec::condition).toList()));
    }
    return Map.of("any", groups);
  }

  private static Map<String, Object> condition(Condition condition) {
    Map<String, Object> written = new LinkedHashMap<>();
    Related related = condition.related();
    if (related != null) {
      written.put(related.relation().word(), related.id());
      if (!related.criteria().any().isEmpty()) {
        written.put("criteria", write(related.criteria()));
      }
      return written;
    }
    written.put("property", condition.property());
    written.put("op", condition.operator().word());
    if (condition.value() != null) {
      written.put("value", value(condition.value()));
    }
    if (condition.onlyKnown()) {
      written.put("onlyKnown", true);
    }
    return written;
  }

  private static Object value(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> value((Object) element)).toList();
    }
    if (value instanceof Token token) {
      return Map.of("token", token.path());
    }
    if (value instanceof Money money) {
      Map<String, Object> written = new LinkedHashMap<>();
      written.put("amount", money.amount());
      written.put("currency", money.currency());
      return written;
    }
    return value instanceof Temporal ? Values.show(value) : value;
  }

  /**
   * Checks criteria against a type: properties, operators, values, options, and tokens of the
   * record. Whether other tokens lead anywhere is for whoever knows the workflow.
   *
   * @param pointer JSON pointer to the criteria
   */
  public static void check(
      Criteria criteria, InstalledType type, String pointer, List<Problem> problems) {
    new CriteriaCheck(type, type, null, problems).criteria(criteria, pointer);
  }

  /**
   * The same, and what is related besides.
   *
   * @param scope the type and what lies beside it
   */
  public static void check(Criteria criteria, Scope scope, String pointer, List<Problem> problems) {
    new CriteriaCheck(scope.type(), scope.type(), scope.neighbours(), problems)
        .criteria(criteria, pointer);
  }

  /**
   * Where criteria are tested.
   *
   * @param type the record's type
   * @param neighbours what lies beside it
   */
  public record Scope(InstalledType type, Neighbours neighbours) {}
}
