// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import io.runnel.host.WebClient.Answer;
import io.runnel.host.WebClient.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.net.URIAuthority;

/** One request and its answer over a connection that serves no other. */
final class Exchange {
  private static final int MAX_BODY = 64 * 1024;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();
  private static final HttpProcessor HEADERS =
      HttpProcessorBuilder.create()
          .add(new RequestContent(true))
          .add(new RequestTargetHost())
          .add(new RequestUserAgent("Runnel"))
          .build();

  private final HttpRequestExecutor executor = new HttpRequestExecutor();

  Answer over(Socket socket, Target target, Request request) throws IOException {
    DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS);
    connection.bind(socket);
    try {
      return over(connection, target, request);
    } catch (HttpException notHttp) {
      // Its message may repeat what was sent.
      throw new IOException("what came back is not HTTP", notHttp);
    }
  }

  private Answer over(HttpClientConnection connection, Target target, Request request)
      throws IOException, HttpException {
    HttpCoreContext context = HttpCoreContext.create();
    BasicClassicHttpRequest message = message(target, request);
    executor.preProcess(message, HEADERS, context);
    ClassicHttpResponse response = executor.execute(message, connection, context);
    executor.postProcess(response, HEADERS, context);
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return new Answer(response.getCode(), Map.copyOf(headers), body(response.getEntity()));
  }

  private static BasicClassicHttpRequest message(Target target, Request request) {
    URIAuthority authority =
        new URIAuthority(target.host(), isUsualPort(target) ? -1 : target.port());
    BasicClassicHttpRequest message =
        new BasicClassicHttpRequest(
            request.method(), target.secure() ? "https" : "http", authority, target.path());
    request.headers().forEach(message::setHeader);
    message.setHeader(HttpHeaders.CONNECTION, "close");
    if (request.body().length > 0) {
      message.setEntity(new ByteArrayEntity(request.body(), null));
    }
    return message;
  }

  private static boolean isUsualPort(Target target) {
    return target.port() == (target.secure() ? 443 : 80);
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    // Not closed: that would read the rest; the connection is cut off instead.
    InputStream content = entity.getContent();
    return content == null ? new byte[0] : content.readNBytes(MAX_BODY);
  }
}
