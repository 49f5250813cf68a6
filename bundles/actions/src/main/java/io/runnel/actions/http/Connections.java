// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens connections to addresses that were checked, and cuts them off when their time is over,
 * whatever they are doing: a time-out of the socket alone begins anew with each byte.
 */
final class Connections implements AutoCloseable {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

  private final SSLSocketFactory tls;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor deadlines;

  Connections(SSLSocketFactory tls) {
    this.tls = tls;
    deadlines =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "runnel-http-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** A connection, to be closed by who opened it. */
  final class Connection implements AutoCloseable {
    private final Socket plain = new Socket();
    private final AtomicBoolean cut = new AtomicBoolean();
    private final Future<?> deadline;
    private Socket used = plain;

    private Connection(Duration left) {
      open.add(this);
      deadline = deadlines.schedule(this::cut, left.toNanos(), TimeUnit.NANOSECONDS);
    }

    Socket socket() {
      return used;
    }

    private void connect(Target target, InetAddress address, Duration left) throws IOException {
      int millis = (int) Math.max(1, Math.min(left.toMillis(), LONGEST_CONNECT.toMillis()));
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(address, target.port()), millis);
      if (target.secure()) {
        used = secure(target);
      }
    }

    private Socket secure(Target target) throws IOException {
      SSLSocket socket = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    }

    /** The failure to tell of: a socket that was cut off only says that it is closed. */
    IOException reason(IOException failure) {
      return cut.get() ? new SocketTimeoutException("it took too long") : failure;
    }

    private void cut() {
      cut.set(true);
      closeSocket();
    }

    /** The plain socket: closing TLS in good form may block. */
    private void closeSocket() {
      try {
        plain.close();
      } catch (IOException gone) {
        // It is not in use any more either way.
      }
    }

    @Override
    public void close() {
      deadline.cancel(false);
      open.remove(this);
      closeSocket();
    }
  }

  /**
   * Connects to the first of the addresses that takes the connection.
   *
   * @param left time until the connection is cut off
   */
  Connection open(Target target, List<InetAddress> addresses, Duration left) throws IOException {
    long end = System.nanoTime() + left.toNanos();
    IOException last = new IOException("the name has no address");
    for (InetAddress address : addresses) {
      Duration rest = Duration.ofNanos(end - System.nanoTime());
      if (rest.isNegative()) {
        break;
      }
      Connection connection = new Connection(rest);
      try {
        connection.connect(target, address, rest);
        return connection;
      } catch (IOException failure) {
        last = connection.reason(failure);
        connection.close();
      }
    }
    throw last;
  }

  /** Cuts off what is under way. */
  @Override
  public void close() {
    deadlines.shutdownNow();
    open.forEach(Connection::closeSocket);
  }
}
