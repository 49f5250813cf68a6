// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.counts;

import java.util.List;

/** Sorts transactions that were written down. */
final class Transactions {
  private Transactions() {}

  static boolean isLook(List<String> transaction) {
    return transaction.size() == 1 && transaction.get(0).contains("select 0 as what");
  }

  /** Transactions that the engine made for its bursts: no looks, no leases, none of the test's. */
  static List<List<String>> bursts(List<List<String>> seen) {
    return seen.stream()
        .filter(one -> !one.isEmpty() && !isLook(one))
        .filter(one -> one.stream().noneMatch(sql -> sql.contains("into seen")))
        .filter(one -> one.stream().noneMatch(sql -> sql.contains("from slot order by slot")))
        .toList();
  }

  /** Transactions that wrote something. */
  static long writing(List<List<String>> transactions) {
    return transactions.stream()
        .filter(one -> one.stream().anyMatch(sql -> sql.startsWith("executeBatch")))
        .count();
  }
}
