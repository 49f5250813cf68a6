// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.watch;

import io.runnel.workflow.Metric;
import io.runnel.workflow.Metric.Bucket;
import io.runnel.workflow.Metric.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One histogram. Any thread. */
final class Spread {
  private final String name;
  private final String help;
  private final double[] bounds;
  private final long[] counts;
  private double sum;

  Spread(String name, String help, double... bounds) {
    this.name = name;
    this.help = help;
    this.bounds = bounds.clone();
    this.counts = new long[bounds.length + 1];
  }

  synchronized void measured(double value) {
    int at = 0;
    while (at < bounds.length && value > bounds[at]) {
      at++;
    }
    counts[at]++;
    sum += value;
  }

  synchronized Metric metric() {
    List<Bucket> buckets = new ArrayList<>();
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      double bound = i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY;
      buckets.add(new Bucket(bound, below));
    }
    List<Sample> samples = List.of(new Sample(Map.of(), sum, buckets));
    return new Metric(name, Metric.Sort.HISTOGRAM, help, samples);
  }
}
