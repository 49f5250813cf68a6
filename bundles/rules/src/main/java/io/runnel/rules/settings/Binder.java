// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import io.runnel.host.Problem;
import io.runnel.rules.text.Tokens;
import io.runnel.workflow.Criteria;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Between a kind's record and plain JSON values. One per kind service, dropped with it; immutable,
 * for all threads.
 */
public final class Binder {
  private final Form form;

  private Binder(Form form) {
    this.form = form;
  }

  /**
   * A binder for a record class.
   *
   * @throws IllegalArgumentException naming component and type if one is outside the list of {@link
   *     io.runnel.kind.SettingsTypes}, or its {@link io.runnel.kind.Field} does not fit it
   */
  public static Binder of(Class<? extends Record> form) {
    return new Binder(FormReader.read(form));
  }

  /**
   * Makes the record. Tokens are left as they are: see {@link #resolve}. A value that already has
   * the component's class is taken as it is; so are criteria that were parsed before. Members that
   * the document has beside the settings (criteria, branches) are passed over by a form that has no
   * place for them.
   */
  public Bound bind(Map<String, Object> settings) {
    Reading reading = new Reading();
    Record record = reading.record(form, settings, "");
    List<Problem> problems = List.copyOf(reading.problems());
    return new Bound(problems.isEmpty() ? record : null, problems);
  }

  /**
   * Replaces tokens in text templates and property values, initial ones included. The answer is
   * data: it is bound as it is, now or later, and never resolved again (case B64). A property value
   * that is one token and nothing else gets what it names with its type, or {@code null}.
   */
  public Map<String, Object> resolve(Map<String, Object> settings, Tokens tokens) {
    return Walk.through(
        form, settings, (type, json, place) -> TokenText.resolve(type, json, tokens));
  }

  /**
   * The settings with criteria and branches as JSON values, as {@link #bind} takes them too; all
   * else as it is. For settings that are stored.
   */
  public Map<String, Object> plain(Map<String, Object> settings) {
    return Walk.through(form, settings, (type, json, place) -> Writing.plain(json));
  }

  /** Whether there is something to resolve. */
  public boolean hasTokens(Map<String, Object> settings) {
    return !tokens(settings).isEmpty();
  }

  /** Tokens that {@link #resolve} would replace, in order. */
  public List<Located> tokens(Map<String, Object> settings) {
    return Findings.tokens(form, settings);
  }

  /** Properties named by components of type {@link io.runnel.kind.PropertyName}, in order. */
  public List<Located> properties(Map<String, Object> settings) {
    return Findings.properties(form, settings);
  }

  /** Values without tokens, each the only one beside the only property of its record. */
  public List<Assignment> assignments(Map<String, Object> settings) {
    return Findings.assignments(form, settings);
  }

  /** Well-formed criteria within the settings, by pointer; not those put beside them. */
  public Map<String, Criteria> criteria(Map<String, Object> settings) {
    return Findings.criteria(form, settings);
  }

  /**
   * What an author should look at in texts: a required one left empty (an error, though a running
   * step may find it empty once tokens are replaced), and what looks like a token but is none (a
   * warning, since it may be meant so).
   */
  public List<Problem> texts(Map<String, Object> settings) {
    return Findings.texts(form, settings);
  }

  /**
   * The record as plain values, which {@link #bind} takes again: enums by their words, spans of
   * time and times of day as ISO text; dates, moments, numbers, money and criteria as they are;
   * what is {@code null} is left out.
   */
  public Map<String, Object> write(Record value) {
    return Writing.record(form, value);
  }

  /** Names of the components, in the order declared. */
  public Set<String> components() {
    return form.components().keySet();
  }
}
