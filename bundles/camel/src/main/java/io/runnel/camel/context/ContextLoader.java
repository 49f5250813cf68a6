// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

/**
 * Gives the calling thread another context class loader until it is closed, on that same thread.
 */
final class ContextLoader implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  ContextLoader(ClassLoader loader) {
    thread.setContextClassLoader(loader);
  }

  @Override
  public void close() {
    thread.setContextClassLoader(before);
  }
}
