// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.host.WebClient;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Posts to a URL (mission rows A25 and A27). Each try sends the same bytes and the same {@code
 * Idempotency-Key}, by which the receiver recognises a repetition (case B58).
 */
@Component
@Kind(
    id = "webhook.call",
    label = "Call a webhook",
    about = "Posts a form, or the record as JSON, to a URL.",
    category = "Data",
    effect = Effect.EXTERNAL,
    since = "1.0")
public final class CallWebhook implements ActionKind<CallWebhook.Settings, CallWebhook.Answer> {
  /**
   * @param url where to
   * @param form fields of a form; without any the record is sent as JSON
   * @param headers headers to send besides
   */
  public record Settings(
      @Field("URL") TextTemplate url,
      @Field(
              value = "Form fields",
              optional = true,
              help = "Without any, the record's properties are sent as JSON.")
          List<Pair> form,
      @Field(value = "Headers", optional = true) List<Pair> headers) {}

  /**
   * @param name of a form field or header
   * @param value its value
   */
  public record Pair(@Field("Name") String name, @Field("Value") TextTemplate value) {}

  /**
   * @param status the HTTP status that was answered
   */
  public record Answer(@Field("Status code") int status) {}

  private final WebClient web;

  @Activate
  public CallWebhook(@Reference WebClient web) {
    this.web = web;
  }

  @Override
  public Outcome<Answer> run(Settings settings, Step step) throws InterruptedException {
    try {
      WebClient.Request request = WebhookRequest.of(settings, step);
      return WebhookOutcome.of(request.uri(), web.send(request), step.now());
    } catch (Refusal refusal) {
      return Outcome.fail(String.valueOf(refusal.getMessage()));
    } catch (IOException failure) {
      return Outcome.retry("no answer: " + failure.getMessage());
    }
  }

  @Override
  public List<Problem> check(Settings settings) {
    return WebhookRequest.check(settings);
  }
}
