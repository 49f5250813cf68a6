// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import io.runnel.host.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of step. It takes settings and a step and answers an outcome; it does not register, call
 * back, sleep, or keep state between calls. Called in engine threads ({@code NONE}, {@code RECORD})
 * or outbox threads ({@code EXTERNAL}), many at once.
 *
 * @param <S> settings, a record whose components are the form; see {@link SettingsTypes}
 * @param <A> answer, a record that later steps read as {@code {{steps.<id>.<component>}}}
 */
@ConsumerType
public interface ActionKind<S extends Record, A extends Record> {
  /**
   * Runs one step. A throw counts as {@link Outcome.Retry}; so does an {@code Error} of linkage
   * when the bundle goes away. With {@link Effect#EXTERNAL} it may be called again with the same
   * {@link Step#onceKey()}.
   */
  Outcome<A> run(S settings, Step step) throws Exception;

  /**
   * Runs many steps of one workflow version; the engine always calls this.
   *
   * @return one outcome per call, in order
   * @throws Exception only if nothing has happened for any call: each is then tried again with the
   *     same once-key
   */
  default List<Outcome<A>> runAll(List<Call<S>> calls) throws Exception {
    List<Outcome<A>> outcomes = new ArrayList<>(calls.size());
    for (Call<S> call : calls) {
      outcomes.add(runOne(call));
    }
    return outcomes;
  }

  private Outcome<A> runOne(Call<S> call) {
    try {
      return run(call.settings(), call.step());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Outcome.retry("interrupted");
    } catch (Exception failure) {
      return Outcome.retry(failure.toString());
    }
  }

  /** Names of the ways on that {@link Outcome.Branch} may answer, besides those in the document. */
  default List<String> branches(S settings) {
    return List.of();
  }

  /**
   * What it reads besides the record; loaded for the whole batch before it runs. What the criteria
   * of a step's branches read is loaded without being named here.
   */
  default Needs needs(S settings) {
    return Needs.NONE;
  }

  /** What it reads and writes, for finding cycles and for the dependency view. */
  default Footprint footprint(S settings) {
    return Footprint.NONE;
  }

  /** Problems beyond the form, with pointers into the settings. Called when a draft is checked. */
  default List<Problem> check(S settings) {
    return List.of();
  }

  /**
   * Problems beyond the form that only show beside the rest of the draft. Called as {@link
   * #check(Record)} is, after it.
   */
  default List<Problem> check(S settings, Surroundings around) {
    return List.of();
  }

  /**
   * The object type whose property a {@link PropertyName} in the settings names; so it is looked up
   * there, and a value beside it is checked against it.
   *
   * @param pointer pointer of that property's name in the settings
   * @return {@code null} if it cannot be told; then nothing is checked
   */
  default @Nullable String propertyType(S settings, String pointer, Surroundings around) {
    return around.objectType();
  }

  /**
   * Properties of the enrolled record on which the end of a wait depends: when one of them changes
   * while a record waits at this step, the step is run again in place of the wait.
   */
  default Set<String> waitsOn(S settings) {
    return Set.of();
  }

  /**
   * Lifts settings of an older version to the present one. Called when a saved step is loaded.
   *
   * @param fromVersion the version that wrote them
   * @param settings as saved; not to be changed
   */
  default Map<String, Object> upgrade(int fromVersion, Map<String, Object> settings) {
    return settings;
  }
}
