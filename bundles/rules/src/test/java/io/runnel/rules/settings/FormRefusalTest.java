// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.kind.Field;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRefusalTest {
  record Fraction(double odd) {}

  record OldDate(Date odd) {}

  record Anything(Object odd) {}

  record Maybe(Optional<String> odd) {}

  record Pairs(Map<String, Integer> odd) {}

  record Deep(List<List<Anything>> inner) {}

  record Raw(@SuppressWarnings("rawtypes") List odd) {}

  record Wild(List<?> odd) {}

  record Array(String[] odd) {}

  record Boxed(Integer odd) {}

  record Endless(List<Endless> odd) {}

  record BadInitial(@Field(value = "Odd", initial = "text") String odd) {}

  record WrongInitial(@Field(value = "Odd", initial = "5") String odd) {}

  record BadCondition(@Field(value = "Odd", visibleWhen = "mode") String odd) {}

  record LostCondition(@Field(value = "Odd", visibleWhen = "mode=x") String odd) {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        Fraction.class,
        OldDate.class,
        Anything.class,
        Maybe.class,
        Pairs.class,
        Deep.class,
        Raw.class,
        Wild.class,
        Array.class,
        Boxed.class,
        BadInitial.class,
        WrongInitial.class,
        BadCondition.class,
        LostCondition.class
      })
  void refusesAFormOutsideTheListNamingTheComponent(Class<? extends Record> form) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Binder.of(form));

    assertTrue(refusal.getMessage().contains("component 'odd' of "), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(classes = Endless.class)
  void refusesAFormThatContainsItself(Class<? extends Record> form) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Binder.of(form));

    assertTrue(refusal.getMessage().contains("contains itself"), refusal.getMessage());
  }
}
