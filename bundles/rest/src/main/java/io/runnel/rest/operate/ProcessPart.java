// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.workflow.HealthPart;
import io.runnel.workflow.Metric;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The process that all of it runs in. */
@Component
public final class ProcessPart implements HealthPart {
  @Override
  public String name() {
    return "process";
  }

  @Override
  public List<Metric> metrics() {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    long collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return List.of(
        Metric.gauge("process_heap_bytes", "Memory of Java's heap in use.", heap.getUsed()),
        Metric.gauge("process_heap_max_bytes", "Most that the heap may take.", heap.getMax()),
        Metric.gauge(
            "process_threads",
            "Threads of the process.",
            ManagementFactory.getThreadMXBean().getThreadCount()),
        Metric.counter(
            "process_collecting_seconds_total",
            "Time spent by the garbage collectors.",
            List.of(Metric.sample(java.util.Map.of(), collecting / 1000.0))));
  }
}
