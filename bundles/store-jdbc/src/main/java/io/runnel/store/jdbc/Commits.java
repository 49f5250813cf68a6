// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.CommitAnswer;
import io.runnel.store.Lease;
import io.runnel.store.StoreFailure;
import io.runnel.store.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes units; see {@link io.runnel.store.Store#commit}. */
final class Commits {
  /** Serialisation failures, deadlocks and lock time-outs: nothing was written, try again. */
  private static final List<String> CONFLICTS =
      List.of("23505", "40001", "40P01", "40XL1", "40XL2");

  private final Database database;

  Commits(Database database) {
    this.database = database;
  }

  /** Takes the transaction back and carries the answer out. */
  static final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CommitAnswer answer;

    Turned(CommitAnswer answer) {
      super(answer.toString(), null, false, false);
      this.answer = answer;
    }

    static Turned conflict(String key) {
      return new Turned(new CommitAnswer.Conflict(List.of(key)));
    }
  }

  CommitAnswer commit(Unit unit) {
    try {
      return database.write(connection -> write(connection, unit));
    } catch (Turned turned) {
      return turned.answer;
    } catch (StoreFailure failure) {
      CommitAnswer conflict = conflict(failure);
      if (conflict == null) {
        throw failure;
      }
      return conflict;
    }
  }

  private static @Nullable CommitAnswer conflict(StoreFailure failure) {
    if (failure.getCause() instanceof SQLException first) {
      for (SQLException at = first; at != null; at = at.getNextException()) {
        if (CONFLICTS.contains(at.getSQLState())) {
          return new CommitAnswer.Conflict(List.of(String.valueOf(at.getMessage())));
        }
      }
    }
    return null;
  }

  private CommitAnswer write(Connection connection, Unit unit) throws SQLException {
    fence(connection, unit.fence());
    publication(connection, unit.revision());
    new RecordTables(connection).write(unit.records);
    new RecordTables(connection).late(unit.late);
    new TieTables(connection).write(unit);
    new WorkTables(connection, database.slots()).write(unit);
    new HistoryTables(connection).write(unit);
    if (!unit.appended.isEmpty()) {
      database.dialect().wake(connection);
    }
    return new CommitAnswer.Committed();
  }

  private void fence(Connection connection, List<Lease> fence) throws SQLException {
    if (fence.isEmpty()) {
      return;
    }
    String sql =
        "select slot from slot where "
            + LeaseTerms.any(fence.size())
            + " order by slot"
            + database.dialect().shareLock();
    List<Integer> held =
        Query.list(
            connection, sql, bind -> LeaseTerms.bind(bind, fence), row -> row.integer("slot"));
    if (held.size() < fence.size()) {
      throw new Turned(new CommitAnswer.Fenced());
    }
  }

  private void publication(Connection connection, long revision) throws SQLException {
    String sql = "select revision from publication where id = 1" + database.dialect().shareLock();
    List<Long> now = Query.list(connection, sql, bind -> {}, row -> row.number("revision"));
    if (now.get(0) != revision) {
      throw Turned.conflict(CommitAnswer.PUBLICATION);
    }
  }
}
