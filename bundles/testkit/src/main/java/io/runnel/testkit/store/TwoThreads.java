// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Does something on two threads at once; what one of them throws fails the test. */
final class TwoThreads {
  private TwoThreads() {}

  static void run(Runnable task) throws Exception {
    run(turn -> task.run());
  }

  /** The task is told which of the two it is, 0 or 1. */
  static void run(IntConsumer task) throws Exception {
    answers(
        turn -> {
          task.accept(turn);
          return turn;
        });
  }

  static <T> List<T> answers(IntFunction<T> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        int turn = i;
        running.add(
            threads.submit(
                () -> {
                  start.await(60, TimeUnit.SECONDS);
                  return task.apply(turn);
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get(120, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
