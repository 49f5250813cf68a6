// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A host that calls hooks, with the samples of {@code itests/samples}. */
public final class HookCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("samples");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Distribution runnel;

  public HookCalls(Distribution runnel) {
    this.runnel = runnel;
  }

  /**
   * A call.
   *
   * @param hook name and query of the hook's URL
   * @param headers its headers
   * @param body its bytes
   */
  public record Call(String hook, Map<String, String> headers, byte[] body) {
    /** The same with another header. */
    public Call with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Call(hook, more, body);
    }

    /** As HubSpot signs it, sent now. */
    public Call signedByHubSpot(String url, String secret) {
      String sent = Long.toString(System.currentTimeMillis());
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update(("POST" + url).getBytes(UTF_8));
        mac.update(body);
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(sent.getBytes(UTF_8)));
        return with("X-HubSpot-Signature-v3", signature).with("X-HubSpot-Request-Timestamp", sent);
      } catch (GeneralSecurityException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /**
   * @param status HTTP status
   * @param body as text
   */
  public record Answer(int status, String body) {}

  /** Writes a hook's configuration and waits until the hook is there. */
  public void configure(String hook, String lines) throws IOException {
    Path file = runnel.home().resolve("etc/io.runnel.hook-" + hook + ".cfg");
    Path arriving = runnel.home().resolve("data/" + hook + ".cfg");
    Files.writeString(arriving, "name = " + hook + "\nhostInstance = " + hook + "\n" + lines);
    Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
    Call nobody = new Call(hook, Map.of(), new byte[0]);
    Await.until("the hook " + hook, () -> send(nobody).status() == 401);
  }

  /** The call in a sample, as its host sent it. */
  public static Call sample(String hook, String file) throws IOException {
    if (file.endsWith(".xml")) {
      return new Call(
          hook, Map.of("Content-Type", "text/xml"), Files.readAllBytes(SAMPLES.resolve(file)));
    }
    JsonNode sample = JSON.readTree(Files.readAllBytes(SAMPLES.resolve(file)));
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    sample.path("_headers").properties().stream()
        .filter(header -> header.getKey().startsWith("X-"))
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new Call(hook, headers, JSON.writeValueAsBytes(sample.get("body")));
  }

  /** Sends a call. */
  public Answer send(Call call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(runnel.api().base() + "/api/v1/hooks/" + call.hook()))
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::setHeader);
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), new String(answer.body(), UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
