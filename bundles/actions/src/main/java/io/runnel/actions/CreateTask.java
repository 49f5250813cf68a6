// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.RecordRef;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Footprint;
import io.runnel.kind.Kind;
import io.runnel.kind.Outcome;
import io.runnel.kind.Span;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Makes a task about the enrolled record. */
@Component
@Kind(
    id = "task.create",
    label = "Create task",
    about = "Makes a task about the record, for somebody to do by a certain time.",
    category = "Tasks",
    effect = Effect.RECORD,
    since = "1.0")
public final class CreateTask implements ActionKind<CreateTask.Settings, CreateTask.Answer> {
  /** Object type of the records made. */
  private static final String TASK = "task";

  /** What sort of task. */
  public enum Type {
    /** Anything. */
    TODO,
    /** A call. */
    CALL,
    /** A mail. */
    EMAIL
  }

  /** How important it is. */
  public enum Priority {
    /** Can wait. */
    LOW,
    /** As usual. */
    MEDIUM,
    /** Comes first. */
    HIGH
  }

  /**
   * @param title what is to be done
   * @param body more about it
   * @param dueIn when it is due, counted from the moment the task is made
   * @param owner id of the owner who is to do it
   * @param type what sort of task
   * @param priority how important it is
   */
  public record Settings(
      @Field("Title") TextTemplate title,
      @Field(value = "Notes", optional = true) @Nullable TextTemplate body,
      @Field(value = "Due in", optional = true, help = "For instance P1D for a day.")
          @Nullable Span dueIn,
      @Field(
              value = "Owner",
              optional = true,
              help = "An owner's id, or {{record.owner}} for the owner of the record.")
          @Nullable TextTemplate owner,
      @Field(value = "Type", optional = true, initial = "\"todo\"") @Nullable Type type,
      @Field(value = "Priority", optional = true) @Nullable Priority priority) {}

  /**
   * @param title the task's title
   * @param due when it is due
   * @param record id of the task
   * @param recordType its object type
   */
  public record Answer(
      @Field("Title") String title,
      @Field(value = "Due", optional = true) @Nullable Instant due,
      @Field("Record") String record,
      @Field("Object type") String recordType) {}

  @Override
  public Outcome<Answer> run(Settings settings, Step step) {
    String title = settings.title().text().strip();
    if (title.isEmpty()) {
      return Outcome.fail("title: nothing is left of it once its tokens are filled in");
    }
    Span dueIn = settings.dueIn();
    Instant due = dueIn == null ? null : dueIn.after(step.now(), step.zone());
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("title", title);
    task.put("status", "notstarted");
    task.put("record", step.record().ref().key());
    putText(task, "body", settings.body());
    putText(task, "owner", settings.owner());
    putWord(task, "type", settings.type() == null ? Type.TODO : settings.type());
    putWord(task, "priority", settings.priority());
    if (due != null) {
      task.put("due", due);
    }
    RecordRef made = step.newRecord(TASK, 0);
    Answer answer = new Answer(title, due, made.id(), made.type());
    return Outcome.done(answer, Changes.NONE.create(made, task));
  }

  private static void putText(
      Map<String, Object> task, String property, @Nullable TextTemplate text) {
    if (text != null && !text.text().isBlank()) {
      task.put(property, text.text());
    }
  }

  private static void putWord(Map<String, Object> task, String property, @Nullable Enum<?> word) {
    if (word != null) {
      task.put(property, word.name().toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public Footprint footprint(Settings settings) {
    return new Footprint(Set.of(), Set.of(), Set.of(TASK));
  }
}
