// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.work;

import io.runnel.engine.burst.WriteRequest;
import io.runnel.engine.time.Signal;
import io.runnel.host.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Record writes from outside that wait for the next batch. Bounded: who finds it full is told. */
public final class Intake {
  private static final int CAPACITY = 1000;

  private final BlockingQueue<WriteRequest> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private final Signal signal;

  /** Wakes the worker through the signal. */
  public Intake(Signal signal) {
    this.signal = signal;
  }

  /** Puts a request in line. Any thread. */
  public void offer(WriteRequest request) {
    if (!waiting.offer(request)) {
      throw new Refusal(Refusal.Reason.BUSY, CAPACITY + " writes are waiting; try again later");
    }
    signal.raise();
  }

  List<WriteRequest> drain(int most) {
    List<WriteRequest> taken = new ArrayList<>();
    waiting.drainTo(taken, most);
    return taken;
  }
}
