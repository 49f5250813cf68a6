// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.workflow.Metric;
import io.runnel.workflow.Metric.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** One counter, with a number for each combination of labels. Any thread. */
final class Counters {
  private final String name;
  private final String help;
  private final List<String> labels;
  private final Map<List<String>, LongAdder> counts =
      new ConcurrentSkipListMap<>((one, other) -> one.toString().compareTo(other.toString()));

  Counters(String name, String help, String... labels) {
    this.name = name;
    this.help = help;
    this.labels = List.of(labels);
  }

  /** Adds one under these values of the labels, in their order. */
  void count(String... values) {
    add(1, values);
  }

  void add(long more, String... values) {
    if (more > 0) {
      counts.computeIfAbsent(List.of(values), key -> new LongAdder()).add(more);
    }
  }

  Metric metric() {
    List<Sample> samples = new ArrayList<>();
    counts.forEach((values, count) -> samples.add(Metric.sample(named(values), count.sum())));
    return Metric.counter(name, help, samples);
  }

  private Map<String, String> named(List<String> values) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      named.put(labels.get(i), values.get(i));
    }
    return named;
  }
}
