// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** TCP ports of this machine. */
public final class Ports {
  private static final int FIRST = 23_000;
  private static final int COUNT = 8_000;

  // Other processes do the same, so each begins elsewhere.
  private static final AtomicLong NEXT = new AtomicLong(ProcessHandle.current().pid() * 97);

  private Ports() {}

  /** A port that nobody listens on now, below those that the system hands out by itself. */
  public static int free() {
    while (true) {
      int port = FIRST + (int) Math.floorMod(NEXT.getAndIncrement(), COUNT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
  }

  /** Whether somebody accepts connections there. */
  public static boolean isOpen(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
