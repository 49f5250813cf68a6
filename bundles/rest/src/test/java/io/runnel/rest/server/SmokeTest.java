// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import java.net.URI;
import java.net.http.*;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import io.runnel.rest.settings.ServerSettings;
import io.runnel.rest.service.Services;

class SmokeTest {
  @Test void a() throws Exception {
    Services none = new Services() { public <T> Optional<T> find(Class<T> t) { return Optional.empty(); } };
    try (RestServer s = new RestServer(new ServerSettings("127.0.0.1", 0, "", 100), none)) {
      HttpClient c = HttpClient.newHttpClient();
      for (String p : new String[] {"x", "api/v1/a%2Fb", "a/../b", "%00"}) {
        try {
        var r = c.send(HttpRequest.newBuilder(s.uri().resolve("/" + p)).build(), HttpResponse.BodyHandlers.ofString());
        System.out.println(p + r + r.headers().map() + r.body()); } catch (Exception e) { System.out.println(e); }
      }
      try (var so = new java.net.Socket("127.0.0.1", s.port())) {
        so.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n".getBytes());
        System.out.println(new String(so.getInputStream().readAllBytes()));
      }
      try (var so = new java.net.Socket("127.0.0.1", s.port())) {
        so.getOutputStream().write(("GET / HTTP/1.1\r\nHost: a\r\nX: "+"a".repeat(9000)+"\r\n\r\n").getBytes());
        System.out.println(new String(so.getInputStream().readAllBytes()));
      }
      try (var so = new java.net.Socket("127.0.0.1", s.port())) {
        so.getOutputStream().write(("BREW /x%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes());
        System.out.println(new String(so.getInputStream().readAllBytes()));
      }
    }
    Thread.getAllStackTraces().keySet().forEach(t -> System.out.println(t));
  }
}
