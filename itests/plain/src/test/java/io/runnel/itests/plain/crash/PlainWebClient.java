// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import io.runnel.host.WebClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Calls the sink of the test, which is on the loopback and so closed to the guarded client. */
final class PlainWebClient implements WebClient {
  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public Answer send(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder wanted =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(wanted::header);
    HttpResponse<byte[]> answer =
        http.send(wanted.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), Map.of(), answer.body());
  }
}
