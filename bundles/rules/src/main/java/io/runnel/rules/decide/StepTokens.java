// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.kind.Snapshot;
import io.runnel.rules.text.Tokens;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks tokens up in the record, the answers of earlier steps and the enrolling event.
 *
 * @param record the record
 * @param answers by step
 * @param event by field
 */
public record StepTokens(
    Snapshot record, Map<String, Map<String, Object>> answers, Map<String, Object> event)
    implements Tokens {

  @Override
  public @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return null;
    }
    String rest = path.substring(dot + 1);
    return switch (path.substring(0, dot)) {
      case "record" -> rest.equals("id") ? record.ref().id() : record.get(rest);
      case "event" -> event.get(rest);
      case "steps" -> answer(rest);
      default -> null;
    };
  }

  private @Nullable Object answer(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return null;
    }
    Map<String, Object> answer = answers.getOrDefault(path.substring(0, dot), Map.of());
    return answer.get(path.substring(dot + 1));
  }
}
