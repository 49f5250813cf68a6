// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.StoreFailure;
import io.runnel.store.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process of its own that owns all slots for a moment and then is held up, before its transaction
 * or inside it, until its parent sends a line. What it comes to is told on standard output.
 */
final class FencedNode {
  static final String HELD_UP = "held up";
  static final String ANSWER = "answer ";

  private static final Duration LEASE = Duration.ofMillis(500);

  private final BufferedReader parent =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final AtomicBoolean holdUpInside = new AtomicBoolean();

  private FencedNode() {}

  /** Takes the URL and {@code before} or {@code inside}. */
  public static void main(String[] arguments) throws Exception {
    new FencedNode().run(arguments[0], arguments[1].equals("inside"));
  }

  private void run(String url, boolean inside) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    try (JdbcStores stores = JdbcStores.open(heldUp(source), null)) {
      List<Lease> leases = stores.leases().acquire("held-up", LEASE);
      Unit unit = FencingTest.continuation(stores, leases, "held-up");
      if (inside) {
        holdUpInside.set(true);
      } else {
        holdUp();
      }
      say(ANSWER + commit(stores, unit));
      say(ANSWER + commit(stores, unit));
    }
  }

  private static String commit(JdbcStores stores, Unit unit) {
    try {
      CommitAnswer answer = stores.store().commit(unit);
      return answer.getClass().getSimpleName();
    } catch (StoreFailure failure) {
      return "Unknown";
    }
  }

  private void holdUp() throws IOException {
    say(HELD_UP);
    parent.readLine();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** The same data source, whose connections are held up once, when they are about to commit. */
  private DataSource heldUp(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            FencedNode.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Object answer = call(() -> method.invoke(source, arguments));
              return answer instanceof Connection connection ? heldUp(connection) : answer;
            });
  }

  private Connection heldUp(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            FencedNode.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit") && holdUpInside.getAndSet(false)) {
                holdUp();
              }
              return call(() -> method.invoke(connection, arguments));
            });
  }

  private interface Reflected {
    Object call() throws Exception;
  }

  private static Object call(Reflected reflected) throws Throwable {
    try {
      return reflected.call();
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }
}
