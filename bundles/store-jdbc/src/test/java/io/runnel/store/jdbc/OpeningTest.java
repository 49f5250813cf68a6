// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.StoreFailure;
import io.runnel.testkit.postgres.PostgresServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A database may start after the container. */
class OpeningTest {
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/crm";

  @Test
  void opensAtOnceWhenTheDatabaseAnswers() {
    String url = PostgresServer.shared().newDatabase();
    AtomicInteger opened = new AtomicInteger();
    try (Opening opening =
        new Opening(
            () -> DataSources.open(url, "", ""), stores -> opened.incrementAndGet(), why -> {})) {
      assertEquals(1, opened.get());
    }
  }

  @Test
  void triesAgainUntilTheDatabaseAnswers() throws Exception {
    String url = PostgresServer.shared().newDatabase();
    AtomicInteger attempts = new AtomicInteger();
    List<String> failures = new CopyOnWriteArrayList<>();
    Semaphore opened = new Semaphore(0);
    try (Opening opening =
        new Opening(
            () -> DataSources.open(attempts.getAndIncrement() == 0 ? NOWHERE : url, "", ""),
            stores -> opened.release(),
            failures::add)) {
      assertTrue(opened.tryAcquire(60, TimeUnit.SECONDS));
    }
    assertTrue(failures.toString().contains("127.0.0.1:1"), failures.toString());
    assertFalse(opened.tryAcquire());
  }

  @Test
  void saysWhichServerDoesNotAnswer() {
    StoreFailure failure =
        assertThrows(StoreFailure.class, () -> DataSources.open(NOWHERE, "", ""));
    assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:1"));
  }
}
