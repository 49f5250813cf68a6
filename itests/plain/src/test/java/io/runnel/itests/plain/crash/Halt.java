// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A named point at which the process ends without any goodbye: before or after the n-th call of a
 * method of the store or of the way out.
 */
final class Halt {
  private final String method;
  private final boolean before;
  private final int number;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param name {@code commit:before:3} and the like, or {@code none}
   */
  Halt(String name) {
    String[] parts = name.split(":");
    this.method = parts[0];
    this.before = parts.length > 1 && parts[1].equals("before");
    this.number = parts.length > 2 ? Integer.parseInt(parts[2]) : Integer.MAX_VALUE;
  }

  /** The same service, with the halt point in it. */
  <T> T in(Class<T> type, T service) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              boolean here = called.getName().equals(method) && calls.incrementAndGet() == number;
              if (here && before) {
                Runtime.getRuntime().halt(137);
              }
              try {
                return called.invoke(service, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
              } finally {
                if (here) {
                  Runtime.getRuntime().halt(137);
                }
              }
            });
    return type.cast(proxy);
  }
}
