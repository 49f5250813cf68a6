// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

/**
 * Runs work with this bundle's class loader as the thread's. Jetty and Jersey look their parts up
 * through it, and the caller's may be another bundle's.
 */
final class WithOwnLoader {
  /** Work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private WithOwnLoader() {}

  static void run(Work work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(WithOwnLoader.class.getClassLoader());
    try {
      work.run();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
