// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Refusal;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case B62. */
class ForbiddenTargetsTest {
  private static final String MESSAGE = Target.refused().getMessage();

  private static final List<String> FORBIDDEN =
      List.of(
          "http://127.0.0.1",
          "http://127.0.0.1:1",
          "http://127.255.255.254/",
          "http://localhost:8181/",
          "http://localhost./",
          "http://0.0.0.0/",
          "http://0x7f000001",
          "http://0x7f.0.0.1/",
          "http://017700000001/",
          "http://0177.0.0.1/",
          "http://2130706433/",
          "http://127.1/",
          "http://127.0.0.1./",
          "http://１２７.0.0.1/",
          "http://10.0.0.5",
          "http://172.16.0.1/",
          "http://172.31.255.255/",
          "http://192.168.1.1/",
          "http://100.64.0.1/",
          "http://169.254.169.254/latest/meta-data/",
          "http://192.0.0.8/",
          "http://198.18.0.1/",
          "http://224.0.0.1/",
          "http://255.255.255.255/",
          "http://[::]/",
          "http://[::1]/",
          "http://[::ffff:169.254.169.254]",
          "http://[::ffff:7f00:1]/",
          "http://[::7f00:1]/",
          "http://[fe80::1]/",
          "http://[fc00::1]/",
          "http://[fd12:3456::1]/",
          "http://[ff02::1]/",
          "http://[64:ff9b::7f00:1]/",
          "http://[2002:7f00:1::1]/",
          "http://[2001:db8::1]/");

  static List<String> forbidden() {
    return FORBIDDEN;
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void isRefusedWithTheSameMessage(String url) {
    var client = WebClients.client(Names.SYSTEM);
    var refusal = assertThrows(Refusal.class, () -> client.send(GuardedWebClientTest.get(url)));
    assertEquals(Refusal.Reason.INVALID, refusal.reason());
    assertEquals(MESSAGE, refusal.getMessage());
    client.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "192.167.255.255",
        "2606:4700::1111",
        "64:ff9b::808:808"
      })
  void aPublicAddressIsNot(String address) throws Exception {
    assertTrue(AllowedTargets.of().permits("a", 80, InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com/", "file:///etc/passwd", "mailto:a@b.example"})
  void onlyWebAddressesAreCalled(String url) {
    var client = WebClients.client(Names.SYSTEM);
    var refusal = assertThrows(Refusal.class, () -> client.send(GuardedWebClientTest.get(url)));
    assertEquals("only http and https can be called", refusal.getMessage());
    client.close();
  }

  @Test
  void aUserInTheUrlIsRefused() {
    var client = WebClients.client(Names.SYSTEM);
    assertThrows(
        Refusal.class, () -> client.send(GuardedWebClientTest.get("http://u:p@example.com/")));
    client.close();
  }

  @Test
  void oneForbiddenAddressOfSeveralForbidsTheName() {
    Names mixed = host -> List.of(address("8.8.8.8"), address("10.0.0.5"));
    var client = WebClients.client(mixed);
    assertThrows(
        Refusal.class, () -> client.send(GuardedWebClientTest.get("http://mixed.example/")));
    client.close();
  }

  @Test
  void theConnectionGoesToTheAddressThatWasChecked() throws Exception {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(200, Map.of());
      Deque<InetAddress> lookUps =
          new ArrayDeque<>(List.of(WebClients.loopback(), address("10.0.0.5")));
      var client = WebClients.client(host -> List.of(lookUps.remove()), receiver.target());
      String url = "http://hook.example:" + receiver.port() + "/";
      assertEquals(200, client.send(GuardedWebClientTest.get(url)).status());
      assertEquals(1, lookUps.size(), "look-ups that were not made");
      assertEquals(
          "hook.example:" + receiver.port(), receiver.got().get(0).headers().getFirst("Host"));
      client.close();
    }
  }

  @Test
  void aRedirectToANameWhoseNextLookUpIsPrivateIsRefused() throws Exception {
    try (Receiver receiver = new Receiver()) {
      receiver.answering(302, Map.of("Location", "/next"));
      Deque<InetAddress> lookUps =
          new ArrayDeque<>(List.of(WebClients.loopback(), address("10.0.0.5")));
      var client = WebClients.client(host -> List.of(lookUps.remove()), receiver.target());
      String url = "http://hook.example:" + receiver.port() + "/";
      assertThrows(Refusal.class, () -> client.send(GuardedWebClientTest.get(url)));
      assertEquals(1, receiver.got().size());
      client.close();
    }
  }

  @Test
  void aRedirectToAForbiddenTargetIsRefusedBeforeAConnectionIsOpened() throws Exception {
    try (Receiver receiver = new Receiver();
        Receiver inner = new Receiver()) {
      receiver.answering(302, Map.of("Location", inner.url("/")));
      var client = WebClients.client(Names.SYSTEM, receiver.target());
      var refusal =
          assertThrows(
              Refusal.class, () -> client.send(GuardedWebClientTest.get(receiver.url("/"))));
      assertEquals(MESSAGE, refusal.getMessage());
      assertTrue(inner.got().isEmpty());
      client.close();
    }
  }

  private static InetAddress address(String text) {
    return Network.literal(text);
  }
}
