// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.testkit.postgres.PostgresServer;
import io.runnel.testkit.store.AccountContract;
import io.runnel.testkit.store.CommitContract;
import io.runnel.testkit.store.InboxContract;
import io.runnel.testkit.store.LeaseContract;
import io.runnel.testkit.store.PagesContract;
import io.runnel.testkit.store.RecordContract;
import io.runnel.testkit.store.SharedLeaseContract;
import io.runnel.testkit.store.StoreParts;
import io.runnel.testkit.store.WorkContract;
import io.runnel.testkit.store.WorkflowContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contract on PostgreSQL. */
class PostgresStoreTest {

  private static JdbcStores stores;

  @BeforeAll
  static void open() {
    stores = DataSources.open(PostgresServer.shared().newDatabase(), "", "");
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  private static StoreParts parts() {
    return new StoreParts(
        stores.store(), stores.leases(), stores.pages(), stores.workflows(), stores.accounts());
  }

  @Nested
  class Commit extends CommitContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Record extends RecordContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Work extends WorkContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Inbox extends InboxContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Pages extends PagesContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Workflow extends WorkflowContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Account extends AccountContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class Lease extends LeaseContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }

  @Nested
  class SharedLease extends SharedLeaseContract {
    @Override
    protected StoreParts parts() {
      return PostgresStoreTest.parts();
    }
  }
}
