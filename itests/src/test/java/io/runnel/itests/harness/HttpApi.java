// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** A caller of the API, with a login. */
public final class HttpApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String login;

  /**
   * @param base for instance {@code http://127.0.0.1:8181}
   * @param login user and password with a colon between
   */
  public HttpApi(String base, String login) {
    this.base = base;
    this.login = login;
  }

  /**
   * @param status HTTP status
   * @param body parsed, missing if there is none
   */
  public record Answer(int status, JsonNode body) {
    /** The body, if the status is the expected one. */
    public JsonNode expect(int expected) {
      assertEquals(expected, status, body::toString);
      return body;
    }
  }

  /** GET under {@code /api/v1}. */
  public Answer get(String path) {
    return send("GET", "/api/v1" + path, Optional.empty());
  }

  /** POST under {@code /api/v1}. */
  public Answer post(String path, String json) {
    return send("POST", "/api/v1" + path, Optional.of(json));
  }

  /** PATCH under {@code /api/v1}. */
  public Answer patch(String path, String json) {
    return send("PATCH", "/api/v1" + path, Optional.of(json));
  }

  /** Whether {@code /health} answers 200. */
  public boolean isHealthy() {
    try {
      return send("GET", "/health", Optional.empty()).status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** The server's address. */
  public String base() {
    return base;
  }

  /** User and password with a colon between. */
  public String login() {
    return login;
  }

  private Answer send(String method, String path, Optional<String> json) {
    String credentials = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(ANSWER)
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .method(method, json.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      byte[] body = response.body();
      JsonNode parsed = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
      return new Answer(response.statusCode(), parsed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
