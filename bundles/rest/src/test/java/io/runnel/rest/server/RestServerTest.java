// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.settings.ServerSettings;
import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestServerTest {
  @Test
  void leavesNeitherThreadNorPort() throws IOException {
    int port;
    try (Site site = new Site()) {
      port = site.server.port();
      assertEquals(200, site.get("/api/v1/login").status());
    }
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(Thread::isAlive)
            .map(Thread::getName)
            .filter(name -> name.startsWith("runnel"))
            .toList();
    assertEquals(List.of(), left);
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertTrue(free.isBound());
    }
  }

  @Test
  void namesTheSettingWhenThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Site site = new Site()) {
      ServerSettings same = new ServerSettings("127.0.0.1", taken.getLocalPort(), "", 1000);
      Exception failure =
          assertThrows(IllegalStateException.class, () -> new RestServer(same, site.services));
      assertTrue(failure.getMessage().contains("127.0.0.1:" + taken.getLocalPort()));
      assertTrue(failure.getMessage().contains("io.runnel.rest"));
    }
  }

  @Test
  void refusesSettingsThatCannotWork() {
    assertThrows(
        IllegalArgumentException.class, () -> new ServerSettings("127.0.0.1", 70_000, "", 1));
    assertThrows(IllegalArgumentException.class, () -> new ServerSettings("127.0.0.1", 0, "", 0));
    assertThrows(
        IllegalArgumentException.class, () -> new ServerSettings("127.0.0.1", 0, "ftp://x", 1));
  }

  @Test
  void everyAnswerCarriesTheHeadersThatBrowsersObey() throws IOException {
    try (Site site = new Site()) {
      Answer answer = site.get("/api/v1/login");
      assertEquals("nosniff", answer.header("X-Content-Type-Options"));
      assertEquals("no-store", answer.header("Cache-Control"));
      String policy = answer.header("Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), policy);
      assertTrue(!policy.contains("unsafe"), policy);

      String malformed = raw(site, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n");
      assertTrue(malformed.startsWith("HTTP/1.1 400 "), malformed);
      assertTrue(malformed.contains("Content-Type: application/problem+json"), malformed);
      assertTrue(malformed.contains("X-Content-Type-Options: nosniff"), malformed);
      assertTrue(!malformed.contains("Jetty"), malformed);
    }
  }

  @Test
  void aSlashInAnIdTravelsEncoded() {
    try (Site site = new Site()) {
      Answer answer = site.get("/api/v1/workflows/a%2Fb");
      assertEquals(503, answer.status(), "it is the path of one workflow, whose service is away");
    }
  }

  private static String raw(Site site, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
