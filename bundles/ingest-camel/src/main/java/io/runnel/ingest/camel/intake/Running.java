// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.service.BaseService;

/** Whether a route still consumes. */
public final class Running {
  private Running() {}

  /** True until the route's consumer is asked to stop. */
  public static BooleanSupplier route(CamelContext camel, String id) {
    return () -> {
      Route route = camel.getRoute(id);
      return route != null
          && (!(route.getConsumer() instanceof BaseService consumer)
              || !(consumer.isStoppingOrStopped() || consumer.isSuspendingOrSuspended()));
    };
  }
}
