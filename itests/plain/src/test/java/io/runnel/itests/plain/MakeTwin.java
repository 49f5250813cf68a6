// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Changes;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.NoAnswer;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import java.util.Map;

/** Makes another contact under the email that it is given. */
@Kind(id = "test.twin", label = "Make a twin", effect = Effect.RECORD)
public final class MakeTwin implements ActionKind<MakeTwin.Settings, NoAnswer> {
  /** The twin's email. */
  public record Settings(@Field("Text") String text) {}

  @Override
  public Outcome<NoAnswer> run(Settings settings, Step step) {
    Changes changes = Changes.NONE.create("contact", Map.of("email", settings.text()));
    return Outcome.done(NoAnswer.NOTHING, changes);
  }
}
