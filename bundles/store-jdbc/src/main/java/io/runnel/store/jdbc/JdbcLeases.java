// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Lease;
import io.runnel.store.Leases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who owns which slot; expiry is by the database's clock. */
final class JdbcLeases implements Leases {
  private static final int NODES = 1024;

  /** A node that was paused for less finds its number unused by others: ids stay unique. */
  private static final long NUMBER_KEPT = Duration.ofHours(1).toNanos() / 1000;

  private final Database database;
  private final Wakes wakes;
  private final AtomicReference<@Nullable String> alone = new AtomicReference<>();

  JdbcLeases(Database database, Wakes wakes) {
    this.database = database;
    this.wakes = wakes;
    if (database.dialect().singleProcess()) {
      database.write(this::forgetNodes);
    }
  }

  /** The only process has just begun, so whatever node is written down has ended. */
  private int forgetNodes(Connection connection) throws SQLException {
    return Query.change(connection, "delete from node", bind -> {});
  }

  private record Slot(int number, @Nullable String owner, long epoch, boolean expired) {}

  @Override
  public List<Lease> acquire(String node, Duration length) {
    return database.dialect().singleProcess()
        ? database.write(connection -> all(connection, node, node.equals(alone.getAndSet(node))))
        : database.write(connection -> share(connection, node, length));
  }

  /** Takes every slot; another epoch only if another node had it, or this one's last life did. */
  private static List<Lease> all(Connection connection, String node, boolean held)
      throws SQLException {
    if (!held) {
      Query.change(
          connection, "update slot set epoch = epoch + 1, owner = ?", bind -> bind.text(node));
    }
    return Query.list(
        connection,
        "select slot, epoch from slot order by slot",
        bind -> {},
        row -> new Lease(row.integer("slot"), row.number("epoch")));
  }

  /** Passes over rows that somebody holds: a paused process must not keep others from the rest. */
  private List<Lease> share(Connection connection, String node, Duration length)
      throws SQLException {
    String now = database.dialect().now();
    List<Slot> slots =
        Query.list(
            connection,
            "select slot, owner, epoch, case when expires < "
                + now
                + " then 1 else 0 end as expired from slot order by slot for update skip locked",
            bind -> {},
            row ->
                new Slot(
                    row.integer("slot"),
                    row.textOrNull("owner"),
                    row.number("epoch"),
                    row.flag("expired")));
    alive(connection, node, length);
    int fair = fairShare(database.slots(), living(connection));
    List<Lease> held = new ArrayList<>();
    List<Lease> surplus = new ArrayList<>();
    List<Slot> free = new ArrayList<>();
    for (Slot slot : slots) {
      boolean mine = node.equals(slot.owner()) && !slot.expired();
      if (mine) {
        (held.size() < fair ? held : surplus).add(new Lease(slot.number(), slot.epoch()));
      } else if (slot.owner() == null || slot.expired()) {
        free.add(slot);
      }
    }
    List<Lease> taken = new ArrayList<>();
    for (Slot slot : free) {
      if (held.size() + taken.size() < fair) {
        taken.add(new Lease(slot.number(), slot.epoch() + 1));
      }
    }
    write(connection, node, length, new Moves(held, taken, surplus));
    held.addAll(taken);
    return List.copyOf(held);
  }

  private record Moves(List<Lease> held, List<Lease> taken, List<Lease> surplus) {}

  private void write(Connection connection, String node, Duration length, Moves moves)
      throws SQLException {
    List<Lease> mine = new ArrayList<>(moves.held());
    mine.addAll(moves.taken());
    Query.batch(
        connection,
        "update slot set owner = ?, epoch = ?, expires = "
            + database.dialect().now()
            + " + ? where slot = ?",
        mine,
        (bind, lease) ->
            bind.text(node)
                .number(lease.epoch())
                .number(length.toNanos() / 1000)
                .number(lease.slot()));
    Query.batch(
        connection,
        "update slot set owner = null, expires = 0 where slot = ?",
        moves.surplus(),
        (bind, lease) -> bind.number(lease.slot()));
    if (!moves.surplus().isEmpty()) {
      database.dialect().wake(connection);
    }
  }

  private void alive(Connection connection, String node, Duration length) throws SQLException {
    Query.change(
        connection,
        "update node set expires = " + database.dialect().now() + " + ? where name = ?",
        bind -> bind.number(length.toNanos() / 1000).text(node));
  }

  /** Slots that each of some nodes may have. */
  static int fairShare(int slots, long living) {
    long nodes = Math.max(living, 1);
    return (int) ((slots + nodes - 1) / nodes);
  }

  private long living(Connection connection) throws SQLException {
    List<Integer> nodes =
        Query.list(
            connection,
            "select count(*) as nodes from node where expires > " + database.dialect().now(),
            bind -> {},
            row -> row.integer("nodes"));
    return nodes.get(0);
  }

  @Override
  public void release(String node) {
    alone.compareAndSet(node, null);
    database.write(
        connection -> {
          int freed =
              Query.change(
                  connection,
                  "update slot set owner = null, expires = 0 where owner = ?",
                  bind -> bind.text(node));
          Query.change(connection, "delete from node where name = ?", bind -> bind.text(node));
          database.dialect().wake(connection);
          return freed;
        });
  }

  @Override
  public int nodeNumber(String node, Duration length) {
    return database.write(connection -> number(connection, node, length));
  }

  private int number(Connection connection, String node, Duration length) throws SQLException {
    Query.list(
        connection,
        "select slot from slot order by slot" + database.dialect().updateLock(),
        bind -> {},
        row -> row.integer("slot"));
    String now = database.dialect().now();
    Query.change(connection, "delete from node where name = ?", bind -> bind.text(node));
    int free = freeNumber(connection, NUMBER_KEPT);
    int number = free < NODES ? free : freeNumber(connection, 0);
    if (number == NODES) {
      throw new IllegalStateException("there are " + NODES + " living nodes, which is the limit");
    }
    Query.change(
        connection,
        "insert into node (num, name, expires) values (?, ?, " + now + " + ?)",
        bind -> bind.number(number).text(node).number(length.toNanos() / 1000));
    return number;
  }

  /** The lowest number without a node, once nodes that ended this long ago are forgotten. */
  private int freeNumber(Connection connection, long kept) throws SQLException {
    Query.change(
        connection,
        "delete from node where expires < " + database.dialect().now() + " - ?",
        bind -> bind.number(kept));
    Set<Integer> taken =
        new HashSet<>(
            Query.list(connection, "select num from node", bind -> {}, row -> row.integer("num")));
    int number = 0;
    while (taken.contains(number)) {
      number++;
    }
    return number;
  }

  @Override
  public AutoCloseable onWake(Runnable listener) {
    return wakes.listen(listener);
  }
}
