// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.WebClient.Answer;
import io.runnel.host.WebClient.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedWebClientTest {
  private Receiver receiver;
  private GuardedWebClient client;

  @BeforeEach
  void start() throws IOException {
    receiver = new Receiver();
    client = WebClients.client(Names.SYSTEM, receiver.target());
  }

  @AfterEach
  void stop() {
    client.close();
    receiver.close();
  }

  @Test
  void sendsMethodPathHeadersAndBodyAsTheyAreGiven() throws Exception {
    receiver.answering(200, Map.of("X-Seen", "yes"), "fine".getBytes(UTF_8));
    URI uri = URI.create(receiver.url("/hook%20a?x=1&y=%26"));
    Answer answer =
        client.send(
            new Request(
                "POST",
                uri,
                Map.of("X-Key", "k", "Content-Type", "text/plain"),
                "héllo".getBytes(UTF_8),
                Duration.ofSeconds(30)));
    Receiver.Got got = receiver.got().get(0);
    assertEquals("POST", got.method());
    assertEquals("/hook%20a?x=1&y=%26", got.path());
    assertEquals(receiver.target(), got.headers().getFirst("Host"));
    assertEquals("k", got.headers().getFirst("X-Key"));
    assertEquals("text/plain", got.headers().getFirst("Content-Type"));
    assertArrayEquals("héllo".getBytes(UTF_8), got.body());
    assertEquals(200, answer.status());
    assertEquals("yes", answer.headers().get("x-seen"));
    assertArrayEquals("fine".getBytes(UTF_8), answer.body());
  }

  @Test
  void keepsTheFirst64KibibytesOfALongAnswer() throws Exception {
    receiver.answering(200, Map.of(), new byte[200_000]);
    assertEquals(64 * 1024, client.send(get(receiver.url("/"))).body().length);
  }

  @Test
  void aGetFollowsARedirect() throws Exception {
    receiver.answering(302, Map.of("Location", "/b?c")).answering(204, Map.of());
    assertEquals(204, client.send(get(receiver.url("/a"))).status());
    assertEquals("/b?c", receiver.got().get(1).path());
  }

  @Test
  void aPostFollowsNone() throws Exception {
    receiver.answering(302, Map.of("Location", "/b"));
    Request post =
        new Request(
            "POST", URI.create(receiver.url("/a")), Map.of(), new byte[1], Duration.ofSeconds(30));
    assertEquals(302, client.send(post).status());
    assertEquals(1, receiver.got().size());
  }

  @Test
  void givesUpAfterFiveRedirects() {
    for (int i = 0; i < 6; i++) {
      receiver.answering(301, Map.of("Location", "/again"));
    }
    assertThrows(IOException.class, () -> client.send(get(receiver.url("/a"))));
    assertEquals(6, receiver.got().size());
  }

  @Test
  void anotherOriginDoesNotGetTheHeadersMeantForTheFirst() throws Exception {
    try (Receiver other = new Receiver()) {
      var both = WebClients.client(Names.SYSTEM, receiver.target(), other.target());
      receiver.answering(302, Map.of("Location", other.url("/")));
      other.answering(200, Map.of());
      both.send(
          new Request(
              "GET",
              URI.create(receiver.url("/")),
              Map.of("Authorization", "Bearer t", "Accept", "text/plain"),
              new byte[0],
              Duration.ofSeconds(30)));
      both.close();
      assertNull(other.got().get(0).headers().getFirst("Authorization"));
      assertEquals("text/plain", other.got().get(0).headers().getFirst("Accept"));
    }
  }

  @Test
  void anAnswerThatNeverComesIsCutOff() throws Exception {
    try (RawReceiver silent = new RawReceiver(connection -> {})) {
      assertTimesOut(silent);
    }
  }

  @Test
  void anAnswerThatNeverEndsIsCutOff() throws Exception {
    try (RawReceiver slow =
        new RawReceiver(
            connection ->
                connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(UTF_8)))) {
      assertTimesOut(slow);
    }
  }

  private static void assertTimesOut(RawReceiver target) {
    var client = WebClients.client(Names.SYSTEM, target.target());
    URI uri = URI.create("http://" + target.target());
    Request request = new Request("GET", uri, Map.of(), new byte[0], Duration.ofMillis(200));
    var failure = assertThrows(IOException.class, () -> client.send(request));
    assertEquals("it took too long", failure.getMessage());
    client.close();
  }

  @Test
  void aConnectionThatIsResetIsAFailure() throws Exception {
    try (RawReceiver rude =
        new RawReceiver(
            connection -> {
              connection.getInputStream().read(new byte[1000]);
              connection.setSoLinger(true, 0);
              connection.close();
            })) {
      var client = WebClients.client(Names.SYSTEM, rude.target());
      assertThrows(IOException.class, () -> client.send(get("http://" + rude.target() + "/")));
      client.close();
    }
  }

  @Test
  void anAnswerThatIsNotHttpIsAFailureThatDoesNotRepeatIt() throws Exception {
    try (RawReceiver other =
        new RawReceiver(
            connection ->
                connection.getOutputStream().write("secret greeting\r\n\r\n".getBytes(UTF_8)))) {
      var client = WebClients.client(Names.SYSTEM, other.target());
      Request request =
          new Request(
              "GET",
              URI.create("http://" + other.target()),
              Map.of(),
              new byte[0],
              Duration.ofMillis(500));
      var failure = assertThrows(IOException.class, () -> client.send(request));
      assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
      client.close();
    }
  }

  @Test
  void closingCutsOffWhatIsUnderWay() throws Exception {
    try (RawReceiver silent = new RawReceiver(connection -> {})) {
      var client = WebClients.client(Names.SYSTEM, silent.target());
      Thread closer =
          new Thread(
              () -> {
                try {
                  silent.awaitConnection();
                } catch (InterruptedException stop) {
                  Thread.currentThread().interrupt();
                }
                client.close();
              });
      closer.start();
      assertThrows(IOException.class, () -> client.send(get("http://" + silent.target() + "/")));
      closer.join();
    }
  }

  @Test
  void aThreadThatIsToStopSendsNothing() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> client.send(get(receiver.url("/"))));
    assertTrue(receiver.got().isEmpty());
  }

  static Request get(String url) {
    return new Request("GET", URI.create(url), Map.of(), new byte[0], Duration.ofSeconds(30));
  }
}
