// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.testkit.store.AccountContract;
import io.runnel.testkit.store.CommitContract;
import io.runnel.testkit.store.InboxContract;
import io.runnel.testkit.store.LeaseContract;
import io.runnel.testkit.store.PagesContract;
import io.runnel.testkit.store.RecordContract;
import io.runnel.testkit.store.StoreParts;
import io.runnel.testkit.store.WorkContract;
import io.runnel.testkit.store.WorkflowContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract on Derby. */
class DerbyStoreTest {
  @TempDir static Path folder;

  private static JdbcStores stores;

  @BeforeAll
  static void open() {
    stores = DataSources.open("jdbc:derby:" + folder.resolve("db"), "", "");
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
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Record extends RecordContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Work extends WorkContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Inbox extends InboxContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Pages extends PagesContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Workflow extends WorkflowContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Account extends AccountContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }

  @Nested
  class Lease extends LeaseContract {
    @Override
    protected StoreParts parts() {
      return DerbyStoreTest.parts();
    }
  }
}
