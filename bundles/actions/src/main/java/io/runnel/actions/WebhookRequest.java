// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import io.runnel.actions.CallWebhook.Pair;
import io.runnel.actions.CallWebhook.Settings;
import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.host.WebClient;
import io.runnel.kind.Snapshot;
import io.runnel.kind.Step;
import io.runnel.rules.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The request of a webhook call: a function of settings and step alone, equal on every try. */
final class WebhookRequest {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Set<String> OURS =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "idempotency-key",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private WebhookRequest() {}

  /**
   * @throws Refusal {@code INVALID} if the URL or a header is none, once tokens are filled in
   */
  static WebClient.Request of(Settings settings, Step step) {
    URI uri = uri(settings.url().text().strip());
    Map<String, String> headers = new LinkedHashMap<>();
    for (Pair header : settings.headers()) {
      headers.put(header.name(), headerValue(header));
    }
    boolean form = !settings.form().isEmpty();
    headers.put("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json");
    headers.put("Idempotency-Key", step.onceKey());
    String body = form ? encode(settings.form()) : record(step.record());
    return new WebClient.Request(
        "POST", uri, headers, body.getBytes(StandardCharsets.UTF_8), LONGEST);
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (isWeb(text)) {
        return uri;
      }
    } catch (URISyntaxException wrong) {
      // The text may hold secrets, and so may the exception: it is told below what is wanted.
    }
    throw invalid("url: must be an address such as https://example.com/hook, with blanks as %20");
  }

  private static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Line ends would let a record's text add headers of its own. */
  private static String headerValue(Pair header) {
    String value = header.value().text().strip();
    if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw invalid(
          "headers: the value of '"
              + header.name()
              + "' may hold letters, digits and signs of"
              + " ASCII only");
    }
    return value;
  }

  private static String encode(List<Pair> form) {
    return form.stream()
        .map(pair -> encode(pair.name()) + "=" + encode(pair.value().text()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Properties stand in the order of their names, so that equal records give equal bytes. */
  private static String record(Snapshot record) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("objectType", record.ref().type());
    body.put("recordId", record.ref().id());
    body.put("recordVersion", record.version());
    body.put("properties", new TreeMap<>(record.properties()));
    return Json.writePlain(body);
  }

  /** What an author can know beforehand. */
  static List<Problem> check(Settings settings) {
    List<Problem> problems = new ArrayList<>();
    String url = settings.url().text().strip();
    if (!url.startsWith("{{") && !isWeb(url)) {
      problems.add(Problem.at("/url", "must begin with https:// or http://"));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < settings.headers().size(); i++) {
      String name = settings.headers().get(i).name();
      String pointer = "/headers/" + i + "/name";
      if (!NAME.matcher(name).matches()) {
        problems.add(Problem.at(pointer, "'" + name + "' cannot be the name of a header"));
      } else if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        problems.add(Problem.at(pointer, "the header '" + name + "' is set by the product"));
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(Problem.at(pointer, "the header '" + name + "' is there twice"));
      }
    }
    return problems;
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Reason.INVALID, message);
  }
}
