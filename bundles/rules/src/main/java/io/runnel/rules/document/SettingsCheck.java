// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.host.Problem;
import io.runnel.kind.Property;
import io.runnel.rules.criteria.CriteriaCodec;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.settings.Assignment;
import io.runnel.rules.settings.Binder;
import io.runnel.rules.settings.Bound;
import io.runnel.rules.settings.Located;
import io.runnel.rules.value.Values;
import io.runnel.workflow.Criteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks settings of one trigger or step against their form.
 *
 * @param place the trigger or step
 * @param installed what is installed
 * @param type the object type, {@code null} if it is not known
 * @param tokens knows what tokens can name
 */
record SettingsCheck(
    Place place, Installed installed, @Nullable InstalledType type, TokenCheck tokens) {

  /** Says whose property stands at a place in settings. */
  interface PropertyTypes {
    /** The object type, {@code null} if it cannot be told. */
    @Nullable InstalledType at(Record settings, String pointer);
  }

  /** The record, {@code null} if the settings do not fit; all properties are the object type's. */
  @Nullable Record check(Binder binder, Map<String, Object> settings) {
    return check(binder, settings, (bound, pointer) -> type);
  }

  /** The record, {@code null} if the settings do not fit. */
  @Nullable Record check(Binder binder, Map<String, Object> settings, PropertyTypes types) {
    Bound bound = binder.bind(settings);
    addAll(bound.problems());
    for (Located token : binder.tokens(settings)) {
      tokens.check(token.path(), at(token.pointer()));
    }
    addAll(binder.texts(settings));
    binder.criteria(settings).forEach((pointer, criteria) -> criteria(criteria, at(pointer)));
    Record value = bound.value();
    for (Located located : binder.properties(settings)) {
      InstalledType known = value == null ? type : types.at(value, located.pointer());
      if (known != null) {
        property(known, located);
      }
    }
    for (Assignment assignment : binder.assignments(settings)) {
      InstalledType known = value == null ? type : types.at(value, assignment.pointer());
      if (known != null) {
        assignment(known, assignment);
      }
    }
    return value;
  }

  private void property(InstalledType known, Located located) {
    if (known.property(located.path()) == null) {
      String hint = Nearest.hint(located.path(), known.properties().keySet());
      at(located.pointer())
          .error("%s has no property '%s'%s".formatted(known.id(), located.path(), hint));
    }
  }

  private void assignment(InstalledType known, Assignment assignment) {
    Property property = known.property(assignment.property());
    if (property != null) {
      String error = Values.parse(property, assignment.value()).error();
      if (error != null) {
        at(assignment.pointer()).error(error);
      }
    }
  }

  /** Checks criteria beside or in the settings. */
  void criteria(Criteria criteria, Place at) {
    if (type != null) {
      List<Problem> found = new ArrayList<>();
      CriteriaCodec.check(
          criteria, new CriteriaCodec.Scope(type, installed.neighbours()), "", found);
      at.addAll(found);
    }
    tokens.check(criteria, at);
  }

  void addAll(List<Problem> problems) {
    for (Problem problem : problems) {
      Place at = at(problem.pointer());
      place
          .problems()
          .add(new Problem(at.step(), at.pointer(), problem.message(), problem.severity()));
    }
  }

  // Branches, and a trigger's criteria, stand beside the config in a document.
  private Place at(String pointer) {
    boolean beside =
        pointer.equals("/branches")
            || pointer.startsWith("/branches/")
            || (place.pointer().startsWith("/trigger")
                && (pointer.equals("/criteria") || pointer.startsWith("/criteria/")));
    String config = beside ? "" : "/config";
    return new Place(place.step(), place.pointer() + config + pointer, place.problems());
  }
}
