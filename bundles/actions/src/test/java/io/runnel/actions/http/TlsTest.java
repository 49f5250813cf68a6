// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  @TempDir static Path folder;
  private static SSLContext context;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    context = context(keysFor("hook.example"));
    server = HttpsServer.create(new InetSocketAddress(WebClients.loopback(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void theNameOfTheUrlIsOnTheCertificate() throws Exception {
    var client = client(context.getSocketFactory());
    assertEquals(204, client.send(GuardedWebClientTest.get(url("hook.example"))).status());
    client.close();
  }

  @Test
  void anotherNameIsNot() {
    var client = client(context.getSocketFactory());
    assertThrows(
        SSLException.class, () -> client.send(GuardedWebClientTest.get(url("other.example"))));
    client.close();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() {
    var client = client((SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThrows(
        SSLException.class, () -> client.send(GuardedWebClientTest.get(url("hook.example"))));
    client.close();
  }

  private static GuardedWebClient client(SSLSocketFactory tls) {
    var allowed = AllowedTargets.of("127.0.0.1:" + server.getAddress().getPort());
    return new GuardedWebClient(allowed, host -> List.of(WebClients.loopback()), tls);
  }

  private static String url(String host) {
    return "https://" + host + ":" + server.getAddress().getPort() + "/";
  }

  private static KeyStore keysFor(String name) throws Exception {
    Path file = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory mine = KeyManagerFactory.getInstance("PKIX");
    mine.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("hook", keys.getCertificate("key"));
    TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
    theirs.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
    return context;
  }
}
