// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyType;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import io.runnel.kind.Surroundings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Waits until a date, fixed or of the record (mission rows A2, A3). A date that has passed, or is
 * missing, never makes a record wait (case B17); when the record's date changes meanwhile, the wait
 * is planned again.
 */
@Component
@Kind(
    id = "delay.until",
    label = "Delay until a date",
    about = "Waits until a date, or until some time before or after a date of the record.",
    category = "Delays",
    effect = Effect.NONE,
    since = "1.0")
public final class DelayUntil implements ActionKind<DelayUntil.Settings, NoAnswer> {
  /** The branch of records whose date has passed. */
  static final String PASSED = "passed";

  /** The branch of records without a date. */
  static final String MISSING = "missing";

  private static final Set<PropertyType> DATES =
      Set.of(PropertyType.DATE, PropertyType.INSTANT, PropertyType.TEXT);

  /** What becomes of a record that has nothing to wait for. */
  public enum Otherwise {
    /** It goes on at once. */
    CONTINUE,
    /** It takes a branch of its own. */
    BRANCH,
    /** Its enrolment ends. */
    END
  }

  /**
   * @param date a fixed date
   * @param property a date of the record
   * @param offset how long after the date, or before it if negative
   * @param time time of day in the workflow's zone; without it midnight for a day, and a moment's
   *     own time
   * @param passed what to do if the moment has passed
   * @param missing what to do if the record has no date
   */
  public record Settings(
      @Field(value = "Date", optional = true) @Nullable LocalDate date,
      @Field(value = "Date property", optional = true) @Nullable PropertyName property,
      @Field(
              value = "Offset",
              optional = true,
              help = "For instance P3D for three days after the date, -P3D for before.")
          @Nullable Span offset,
      @Field(
              value = "Time of day",
              optional = true,
              help =
                  "In the workflow's time zone; without it midnight, or the time of the property.")
          @Nullable LocalTime time,
      @Field(value = "If it has passed", optional = true, initial = "\"continue\"")
          @Nullable Otherwise passed,
      @Field(value = "If there is no date", optional = true, initial = "\"continue\"")
          @Nullable Otherwise missing) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    PropertyName property = settings.property();
    Object date = property == null ? settings.date() : step.record().get(property.name());
    if (date == null) {
      String name = property == null ? "the date" : property.name();
      return nothing(settings.missing(), MISSING, "no date to wait for: " + name + " is empty");
    }
    Instant until = new Appointment(settings.offset(), settings.time(), step.zone()).at(date);
    if (until == null) {
      String name = property == null ? "the date" : property.name();
      return nothing(settings.missing(), MISSING, "no date to wait for in " + name);
    }
    return until.isAfter(step.now())
        ? Outcome.waitUntil(until)
        : nothing(settings.passed(), PASSED, "date already passed");
  }

  private static Outcome<NoAnswer> nothing(@Nullable Otherwise choice, String branch, String why) {
    if (choice == Otherwise.BRANCH) {
      return Outcome.branch(branch, why);
    }
    return choice == Otherwise.END ? Outcome.end(why) : Outcome.noted(NoAnswer.NOTHING, why);
  }

  @Override
  public Set<String> waitsOn(Settings settings) {
    return settings.property() == null ? Set.of() : Set.of(settings.property().name());
  }

  @Override
  public List<String> branches(Settings settings) {
    List<String> branches = new ArrayList<>();
    if (settings.passed() == Otherwise.BRANCH) {
      branches.add(PASSED);
    }
    if (settings.missing() == Otherwise.BRANCH) {
      branches.add(MISSING);
    }
    return branches;
  }

  @Override
  public Footprint footprint(Settings settings) {
    return settings.property() == null
        ? Footprint.NONE
        : new Footprint(Set.of("record." + settings.property().name()), Set.of(), Set.of());
  }

  @Override
  public List<Problem> check(Settings settings) {
    boolean both = settings.date() != null && settings.property() != null;
    boolean none = settings.date() == null && settings.property() == null;
    return both || none
        ? List.of(Problem.at("/date", "give either a date or a date property"))
        : List.of();
  }

  @Override
  public List<Problem> check(Settings settings, Surroundings around) {
    PropertyName name = settings.property();
    Property property = name == null ? null : around.property(around.objectType(), name.name());
    return property == null || DATES.contains(property.type())
        ? List.of()
        : List.of(
            Problem.at(
                "/property", "'" + property.name() + "' is no date; choose a date property"));
  }
}
