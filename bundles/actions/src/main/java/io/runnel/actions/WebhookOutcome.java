// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.WebClient;
import io.runnel.kind.Outcome;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an HTTP answer means for the step (mission row A27, case B58). */
final class WebhookOutcome {
  private static final int MAX_DIGITS = 9;

  private WebhookOutcome() {}

  /**
   * @param now the engine's time, for a receiver that names a date to come back but not its own
   */
  static Outcome<CallWebhook.Answer> of(URI uri, WebClient.Answer answer, Instant now) {
    int status = answer.status();
    // Path and query may hold secrets.
    String why = uri.getScheme() + "://" + uri.getRawAuthority() + " answered " + status;
    if (status >= 200 && status < 300) {
      return Outcome.done(new CallWebhook.Answer(status));
    }
    if (status >= 300 && status < 400) {
      return Outcome.fail(why + ", a redirect; a POST follows none, so give the final URL");
    }
    if (status == 408 || status == 429 || status >= 500) {
      Duration after = retryAfter(answer, now);
      return after == null ? Outcome.retry(why) : Outcome.retry(after, why);
    }
    return Outcome.fail(why);
  }

  private static @Nullable Duration retryAfter(WebClient.Answer answer, Instant now) {
    String value = answer.headers().get("retry-after");
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.matches("[0-9]+")) {
      return text.length() > MAX_DIGITS ? null : Duration.ofSeconds(Long.parseLong(text));
    }
    Instant until = date(text);
    if (until == null) {
      return null;
    }
    // Two times by the receiver's clock differ by the right span, however wrong that clock is.
    Instant theirs = date(answer.headers().getOrDefault("date", ""));
    Duration after = Duration.between(theirs == null ? now : theirs, until);
    return after.isNegative() ? null : after;
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }
}
