// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.Problem;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.host.StoredRecord;
import io.runnel.host.WriteAnswer;
import java.util.stream.Collectors;

/** What became of a write, as a record or as a refusal with its HTTP status. */
final class WriteAnswers {
  private WriteAnswers() {}

  static StoredRecord record(WriteAnswer answer) {
    StoredRecord record = answer.record();
    if (answer.status() == WriteAnswer.Status.DONE && record != null) {
      return record;
    }
    throw refusal(answer);
  }

  static void check(WriteAnswer answer) {
    if (answer.status() != WriteAnswer.Status.DONE) {
      throw refusal(answer);
    }
  }

  /** A record that is not there. */
  static Refusal missing(RecordRef ref) {
    return new Refusal(
        Refusal.Reason.NOT_FOUND, "there is no " + ref.type() + " '" + ref.id() + "'");
  }

  private static Refusal refusal(WriteAnswer answer) {
    if (answer.status() == WriteAnswer.Status.MISSING && answer.problems().isEmpty()) {
      return missing(answer.ref());
    }
    String message =
        answer.problems().isEmpty()
            ? "the write was refused: " + answer.status()
            : answer.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
    return new Refusal(reason(answer.status()), message, answer.problems());
  }

  private static Refusal.Reason reason(WriteAnswer.Status status) {
    return switch (status) {
      case MISSING -> Refusal.Reason.NOT_FOUND;
      case INVALID, UNSUPPORTED -> Refusal.Reason.INVALID;
      case UNREACHABLE -> Refusal.Reason.UNAVAILABLE;
      case CONFLICT, DONE -> Refusal.Reason.CONFLICT;
    };
  }
}
