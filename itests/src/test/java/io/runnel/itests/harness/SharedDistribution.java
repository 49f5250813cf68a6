// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a story the one distribution that all stories of a run share; it stops after the last. */
public final class SharedDistribution implements ParameterResolver {
  private record Running(Distribution distribution) implements AutoCloseable {
    @Override
    public void close() {
      distribution.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Distribution.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedDistribution.class))
        .getOrComputeIfAbsent(Running.class, ignored -> start(), Running.class)
        .distribution();
  }

  private static Running start() {
    try {
      Distribution distribution = Distribution.unpack("distribution");
      distribution.start();
      return new Running(distribution);
    } catch (Exception failure) {
      throw new IllegalStateException("the distribution does not start", failure);
    }
  }
}
