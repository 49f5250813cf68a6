// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A receiver that does with each connection what HTTP servers do not. */
final class RawReceiver implements AutoCloseable {
  /** What it does; the connection is closed only with the receiver. */
  interface Conduct {
    void to(Socket connection) throws IOException;
  }

  private final ServerSocket server;
  private final CountDownLatch connected = new CountDownLatch(1);

  RawReceiver(Conduct conduct) throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(() -> serve(conduct), "raw-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Conduct conduct) {
    try {
      while (true) {
        Socket connection = server.accept();
        conduct.to(connection);
        connected.countDown();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  void awaitConnection() throws InterruptedException {
    connected.await();
  }

  String target() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
