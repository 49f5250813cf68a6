// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.engine.Engine;
import io.runnel.host.Actor;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordEdit;
import io.runnel.host.RecordRef;
import io.runnel.host.RecordWrite;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import io.runnel.rules.json.Json;
import io.runnel.workflow.Enrolments;
import io.runnel.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an administrator does, in few words. */
public final class Desk {
  public static final int TENANT = 1;
  private static final Actor ADA = Actor.user("ada");

  private final Engine engine;

  public Desk(Engine engine) {
    this.engine = engine;
  }

  /** Publishes a workflow written as JSON, with single quotes for double ones; answers its id. */
  public String publish(String json) {
    String id = draft(json);
    engine.workflows().publish(TENANT, id, new Workflows.PublishRequest(false, null), "ada");
    return id;
  }

  public String draft(String json) {
    return engine.workflows().create(TENANT, Json.readPlain(json.replace('\'', '"')), "ada").id();
  }

  public static RecordRef contact(String id) {
    return new RecordRef(TENANT, "contact", id);
  }

  public WriteAnswer create(RecordRef ref, Map<String, Object> properties) {
    return write(ref, RecordWrite.Intent.CREATE, properties);
  }

  public WriteAnswer update(RecordRef ref, Map<String, Object> properties) {
    return write(ref, RecordWrite.Intent.UPDATE, properties);
  }

  public WriteAnswer write(
      RecordRef ref, RecordWrite.Intent intent, Map<String, Object> properties) {
    List<RecordEdit> edits = new ArrayList<>();
    properties.forEach((name, value) -> edits.add(RecordEdit.set(name, value)));
    RecordWrite write = new RecordWrite(ref, intent, edits, 0);
    return engine.records().write(List.of(write), ADA).get(0);
  }

  public StoredRecord read(RecordRef ref) {
    return engine.records().read(ref).orElseThrow();
  }

  public Object value(RecordRef ref, String property) {
    return String.valueOf(read(ref).properties().get(property));
  }

  public List<StoredRecord> all(String type) {
    return engine.records().search(new Search(TENANT, type, null), PageRequest.first(1000)).items();
  }

  public List<Enrolments.LogItem> log(String workflow) {
    return engine
        .enrolments()
        .log(TENANT, new Enrolments.Filter(workflow, null, null), PageRequest.first(1000))
        .items();
  }

  /** Words of the log, each with its step. */
  public List<String> words(String workflow) {
    return log(workflow).stream()
        .map(item -> item.step() == null ? item.event() : item.event() + " " + item.step())
        .toList();
  }

  public List<Enrolments.Info> enrolments(String workflow) {
    return engine
        .enrolments()
        .list(TENANT, new Enrolments.Filter(workflow, null, null), PageRequest.first(1000))
        .items();
  }

  public void awaitAll(String workflow, Enrolments.State state, int count) {
    Await.until(
        count + " enrolments " + state + " of " + workflow,
        () -> enrolments(workflow).stream().filter(one -> one.state() == state).count() == count);
  }
}
