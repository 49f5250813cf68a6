// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An outside effect that remembers each try and answers as the test says. */
@Kind(id = "test.send", label = "Send", effect = Effect.EXTERNAL)
public final class Send implements ActionKind<Send.Settings, NoAnswer> {
  public final List<Sent> sent = new CopyOnWriteArrayList<>();
  public volatile Function<Step, Outcome<NoAnswer>> answer = step -> Outcome.done(NoAnswer.NOTHING);

  /** What to send. */
  public record Settings(@Field("Text") TextTemplate text) {}

  /** One try. */
  public record Sent(String onceKey, int attempt, Inputs inputs) {}

  /** What a try is called with. */
  public record Inputs(String text, Map<String, Object> record) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    Inputs inputs = new Inputs(settings.text().text(), step.record().properties());
    sent.add(new Sent(step.onceKey(), step.attempt(), inputs));
    return answer.apply(step);
  }
}
