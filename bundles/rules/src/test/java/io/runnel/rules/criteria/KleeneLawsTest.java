// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.criteria;

import static io.runnel.rules.criteria.Sample.condition;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.kind.Verdict.Truth;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Condition;
import io.runnel.workflow.Criteria;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KleeneLawsTest {
  private static final Sample RECORD =
      new Sample(Map.of("role", "x"), Set.of("company_id"), ZoneId.of("UTC"));

  /** A condition with a given answer. */
  private static Condition answering(Truth truth) {
    return switch (truth) {
      case TRUE -> condition("role", "is", "x");
      case FALSE -> condition("role", "is", "y");
      case UNKNOWN -> condition("company_id", "is", "x");
    };
  }

  private static Truth and(List<Truth> truths) {
    return truths.contains(Truth.FALSE)
        ? Truth.FALSE
        : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private static Truth or(List<Truth> truths) {
    return truths.contains(Truth.TRUE)
        ? Truth.TRUE
        : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static Criteria criteria(List<List<Truth>> groups) {
    return new Criteria(
        groups.stream()
            .map(group -> group.stream().map(KleeneLawsTest::answering).toList())
            .map(Criteria.Group::new)
            .toList());
  }

  private static Truth test(List<List<Truth>> groups) {
    return Evaluator.test(criteria(groups), RECORD, Tokens.NONE).truth();
  }

  @Provide
  Arbitrary<List<List<Truth>>> groups() {
    Arbitrary<List<Truth>> group = Arbitraries.of(Truth.class).list().ofMinSize(1).ofMaxSize(4);
    return group.list().ofMinSize(1).ofMaxSize(4);
  }

  @Property
  void criteriaAreAnOrOfAnds(@ForAll("groups") List<List<Truth>> groups) {
    assertEquals(or(groups.stream().map(KleeneLawsTest::and).toList()), test(groups));
  }

  @Property
  void orderDoesNotMatter(@ForAll("groups") List<List<Truth>> groups, @ForAll Random random) {
    List<List<Truth>> shuffled = new ArrayList<>();
    for (List<Truth> group : groups) {
      List<Truth> copy = new ArrayList<>(group);
      Collections.shuffle(copy, random);
      shuffled.add(copy);
    }
    Collections.shuffle(shuffled, random);

    assertEquals(test(groups), test(shuffled));
  }

  @Property
  void whatIsLearntNeverTurnsAnAnswerRound(
      @ForAll("groups") List<List<Truth>> groups, @ForAll Truth learnt) {
    List<List<Truth>> later =
        groups.stream()
            .map(group -> group.stream().map(one -> one == Truth.UNKNOWN ? learnt : one).toList())
            .toList();
    Truth before = test(groups);

    assertEquals(before == Truth.UNKNOWN ? test(later) : before, test(later));
  }
}
