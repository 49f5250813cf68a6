// SPDX-License-Identifier: Apache-2.0
package org.example.pager;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.WebClient;
import io.runnel.kind.ActionKind;
import io.runnel.kind.Effect;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.Outcome;
import io.runnel.kind.Step;
import io.runnel.kind.TextTemplate;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends a short text to a pager service. */
@Component
@Kind(
    id = "pager.page",
    label = "Page somebody",
    about = "Sends a short text to a pager service.",
    category = "Communication",
    effect = Effect.EXTERNAL)
public class PageSomebody implements ActionKind<PageSomebody.Settings, PageSomebody.Answer> {
  /** The form. */
  public record Settings(
      @Field("URL of the service") String url, @Field("Text") TextTemplate text) {}

  /** What later steps can read. */
  public record Answer(@Field("Status code") int status) {}

  private final WebClient web;

  /** The guarded client is the only way out to the network. */
  @Activate
  public PageSomebody(@Reference WebClient web) {
    this.web = web;
  }

  @Override
  public Outcome<Answer> run(Settings settings, Step step)
      throws IOException, InterruptedException {
    // A receiver that remembers the key pages once, however often the call must be repeated.
    var headers = Map.of("Content-Type", "text/plain", "Idempotency-Key", step.onceKey());
    var body = settings.text().text().getBytes(UTF_8);
    int status =
        web.send(
                new WebClient.Request(
                    "POST", URI.create(settings.url()), headers, body, Duration.ofSeconds(10)))
            .status();
    if (status >= 500) {
      return Outcome.retry("the pager service answered " + status);
    }
    return status < 300
        ? Outcome.done(new Answer(status))
        : Outcome.fail("the pager service answered " + status);
  }
}
