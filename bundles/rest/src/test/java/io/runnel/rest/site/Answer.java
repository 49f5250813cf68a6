// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public JsonNode json() {
    try {
      return MAPPER.readTree(text());
    } catch (IOException failure) {
      throw new UncheckedIOException(text(), failure);
    }
  }
}
