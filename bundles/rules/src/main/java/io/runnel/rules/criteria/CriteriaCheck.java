// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import io.runnel.host.Problem;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.document.Nearest;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.Neighbours;
import io.runnel.rules.settings.Pointer;
import io.runnel.rules.value.Parsed;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import io.runnel.workflow.Operator;
import io.runnel.workflow.Token;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what cannot work with a type. */
final class CriteriaCheck {
  private static final String RECORD = "record.";

  private final InstalledType type;
  private final InstalledType own;
  private final @Nullable Neighbours neighbours;
  private final List<Problem> problems;

  /**
   * @param type the type of the records that are tested
   * @param own the type whose properties {@code record} tokens name
   * @param neighbours what lies beside the type, {@code null} to check nothing that is related
   */
  CriteriaCheck(
      InstalledType type,
      InstalledType own,
      @Nullable Neighbours neighbours,
      List<Problem> problems) {
    this.type = type;
    this.own = own;
    this.neighbours = neighbours;
    this.problems = problems;
  }

  void criteria(Criteria criteria, String pointer) {
    for (int i = 0; i < criteria.any().size(); i++) {
      List<Condition> all = criteria.any().get(i).all();
      for (int j = 0; j < all.size(); j++) {
        condition(all.get(j), Pointer.to(Pointer.to(pointer + "/any", i) + "/all", j));
      }
    }
  }

  private void condition(Condition condition, String pointer) {
    if (condition.related() != null) {
      new RelatedCheck(type, neighbours, problems).check(condition.related(), pointer);
      return;
    }
    if (condition.property().isBlank()) {
      return; // reading said so
    }
    Property property = known(type, condition.property(), pointer + "/property");
    if (property == null) {
      return;
    }
    Operator operator = condition.operator();
    if (!Usable.with(property.type(), operator)) {
      String sort = property.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String use = "; use " + Usable.words(property.type());
      String whose = " does not go with '" + property.name() + "', which is of type " + sort;
      problem(pointer + "/op", operator.word() + whose + use);
    } else if (condition.value() != null) {
      values(condition, property, pointer + "/value");
    }
    if (operator == Operator.UNKNOWN && condition.onlyKnown()) {
      problem(pointer + "/onlyKnown", "unknown together with onlyKnown is true of no record");
    }
  }

  private @Nullable Property known(InstalledType whose, String name, String pointer) {
    Property property = whose.property(name);
    if (property == null) {
      String hint = Nearest.hint(name, whose.properties().keySet());
      problem(pointer, "'" + whose.id() + "' has no property '" + name + "'" + hint);
    }
    return property;
  }

  private void values(Condition condition, Property property, String pointer) {
    if (!(condition.value() instanceof List<?> list)) {
      value(condition, property, pointer);
      return;
    }
    int before = problems.size();
    for (int i = 0; i < list.size(); i++) {
      Condition part =
          new Condition(condition.property(), condition.operator(), list.get(i), false);
      value(part, property, Pointer.to(pointer, i));
    }
    if (condition.operator() == Operator.BETWEEN && problems.size() == before) {
      order(list, property, pointer);
    }
  }

  private void value(Condition condition, Property property, String pointer) {
    Object value = condition.value();
    if (value instanceof Token token) {
      if (token.path().startsWith(RECORD)) {
        known(own, token.path().substring(RECORD.length()), pointer + "/token");
      }
      return;
    }
    Parsed operand = Moment.operand(property.type(), value == null ? "" : value, ZoneOffset.UTC);
    Parsed parsed = operand.failed() ? operand : options(condition, property);
    String error = parsed.error();
    if (error != null) {
      String named = "property '" + property.name() + "': ";
      problem(pointer, error.startsWith(named) ? error : named + error);
    }
  }

  /** Part of an option's text is no option, so only whole ones are looked up. */
  private static Parsed options(Condition condition, Property property) {
    boolean options =
        property.type() == PropertyType.ENUMERATION || property.type() == PropertyType.MULTI_SELECT;
    return options ? Values.parse(whole(condition, property), condition.value()) : Parsed.BLANK;
  }

  /** Beside an operator of one value, text with semicolons is one option, not several. */
  private static Property whole(Condition condition, Property property) {
    boolean one = condition.operator().operand() == Operator.Operand.ONE;
    return one
        ? new Property(
            property.name(),
            property.label(),
            PropertyType.ENUMERATION,
            property.options(),
            property.traits())
        : property;
  }

  private void order(List<?> list, Property property, String pointer) {
    Condition condition = new Condition(property.name(), Operator.BETWEEN, list, false);
    Operand operand = Operand.of(condition, property.type(), path -> null, ZoneOffset.UTC);
    if (operand.values().size() != 2) {
      return;
    }
    Object low = start(operand.values().get(0));
    Object high = start(operand.values().get(1));
    if (Order.test(Operator.LTE, low, high) != Truth.TRUE) {
      String shown = Values.show(operand.values().get(0));
      String other = Values.show(operand.values().get(1));
      problem(pointer, "nothing is between " + shown + " and " + other + "; put the lower first");
    }
  }

  private static Object start(Object value) {
    return value instanceof Day day ? day.start() : value;
  }

  private void problem(String pointer, String message) {
    problems.add(Problem.at(pointer, message));
  }
}
