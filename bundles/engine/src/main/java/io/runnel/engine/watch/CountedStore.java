// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.engine.publish.Publisher;
import io.runnel.rules.decide.Plan;
import io.runnel.store.CommitAnswer;
import io.runnel.store.HistoryRow;
import io.runnel.store.LookRequest;
import io.runnel.store.Store;
import io.runnel.store.Unit;
import io.runnel.store.WorkflowStore.VersionKey;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store in front of the real one that counts commits. One place sees all work that is written, so
 * nobody who writes has to count. A proxy: what the contract gains later passes through untouched.
 */
public final class CountedStore implements InvocationHandler {
  private final Store real;
  private final Tally tally;
  private final Publisher publisher;
  private volatile int leases;

  /**
   * @param publisher knows the kinds of steps
   */
  public CountedStore(Store real, Tally tally, Publisher publisher) {
    this.real = real;
    this.tally = tally;
    this.publisher = publisher;
  }

  /** The store to work with. */
  public Store store() {
    return (Store)
        Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class}, this);
  }

  /** How many slots the last look was over. */
  public int leases() {
    return leases;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      if (arguments != null && arguments[0] instanceof Unit unit) {
        return commit(unit);
      }
      if (arguments != null && arguments[0] instanceof LookRequest request) {
        leases = request.leases().size();
      }
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause() == null ? failure : failure.getCause();
    }
  }

  private CommitAnswer commit(Unit unit) {
    long start = System.nanoTime();
    CommitAnswer answer = real.commit(unit);
    tally.committed(unit, answer, System.nanoTime() - start, this::kind);
    return answer;
  }

  /** Whoever wrote the line had the plan, so it is known and nothing is read. */
  private String kind(HistoryRow line) {
    VersionKey version = new VersionKey(line.run().workflow(), line.run().version());
    Plan plan = publisher.plans(Map.of()).get(version);
    return plan == null || line.step() < 0 || line.step() >= plan.nodes().size()
        ? "none"
        : plan.node(line.step()).step().kind();
  }
}
