// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

/** Workflow documents in few words, with single quotes for double ones. */
public final class Flows {
  private Flows() {}

  /** A workflow in UTC. */
  public static String of(String type, String trigger, String steps) {
    return of(type, trigger, steps, "'timeZone': 'UTC'");
  }

  /** A workflow with settings of its own. */
  public static String of(String type, String trigger, String steps, String settings) {
    return """
        {'schemaVersion': 1, 'name': 'W', 'objectType': '%s', 'trigger': %s,
         'steps': [%s], 'settings': {%s}}
        """
        .formatted(type, trigger, steps, settings);
  }

  /** Fires on each new record. */
  public static final String CREATED = "{'kind': 'created'}";

  /** Fires for nobody. */
  public static final String MANUAL = "{'kind': 'manual'}";

  /** Criteria of one condition. */
  public static String criteria(String property, String operator, String value) {
    return "{'any': [{'all': [{'property': '%s', 'op': '%s', 'value': %s}]}]}"
        .formatted(property, operator, value);
  }

  /** Fires when the record begins to meet one condition. */
  public static String filter(String property, String operator, String value, boolean again) {
    return "{'kind': 'filter', 'criteria': %s, 'reenrol': {'on': %s}}"
        .formatted(criteria(property, operator, value), again);
  }

  /** Fires, again and again, when a property changes. */
  public static String changed(String property) {
    return "{'kind': 'property.changed', 'config': {'property': '%s', 'to': 'any'}, 'reenrol': {'on': true}}"
        .formatted(property);
  }

  /** Sets one property. */
  public static String set(String id, String property, String value) {
    return "{'id': '%s', 'kind': 'record.edit', 'config': {'set': [{'property': '%s', 'value': %s}]}}"
        .formatted(id, property, value);
  }

  /** Adds one to a number. */
  public static String increment(String id, String property) {
    return "{'id': '%s', 'kind': 'record.edit', 'config': {'increment': [{'property': '%s', 'by': 1}]}}"
        .formatted(id, property);
  }

  /** Waits. */
  public static String delay(String id, String duration) {
    return "{'id': '%s', 'kind': 'delay.for', 'config': {'duration': '%s'}}"
        .formatted(id, duration);
  }

  /** Makes a task. */
  public static String task(String id, String title) {
    return "{'id': '%s', 'kind': 'task.create', 'config': {'title': '%s'}}".formatted(id, title);
  }

  /** A step of a test's own kind, which takes a text. */
  public static String step(String id, String kind, String text) {
    return "{'id': '%s', 'kind': '%s', 'config': {'text': '%s'}}".formatted(id, kind, text);
  }
}
