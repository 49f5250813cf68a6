// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import java.util.List;
import java.util.Map;

/**
 * One figure with its samples, named as Prometheus has it: words with underscores, the unit at the
 * end ({@code _seconds}, {@code _bytes}), counters ending in {@code _total}. The prefix {@code
 * runnel_} is put before it by whoever shows it.
 *
 * @param name without prefix
 * @param sort how it moves
 * @param help one sentence for people
 * @param samples one for each combination of labels; few, and none made of ids or texts of records
 */
public record Metric(String name, Sort sort, String help, List<Sample> samples) {
  /** Keeps a copy of the samples. */
  public Metric {
    samples = List.copyOf(samples);
  }

  /** How a figure moves. */
  public enum Sort {
    /** Only ever grows while the process lives. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** A count and a sum of measured values with their spread. */
    HISTOGRAM
  }

  /**
   * @param labels names and values
   * @param value the value; of a histogram the sum of all measured values
   * @param spread of a histogram, how many values were at most so large, by bound in rising order;
   *     the last is {@link Double#POSITIVE_INFINITY}; empty for other sorts
   */
  public record Sample(Map<String, String> labels, double value, List<Bucket> spread) {
    /** Keeps copies. */
    public Sample {
      labels = Map.copyOf(labels);
      spread = List.copyOf(spread);
    }
  }

  /**
   * @param atMost upper bound
   * @param count how many values were at most that large, those of smaller bounds included
   */
  public record Bucket(double atMost, long count) {}

  /** A gauge without labels. */
  public static Metric gauge(String name, String help, double value) {
    return gauge(name, help, List.of(sample(Map.of(), value)));
  }

  /** A gauge. */
  public static Metric gauge(String name, String help, List<Sample> samples) {
    return new Metric(name, Sort.GAUGE, help, samples);
  }

  /** A counter. */
  public static Metric counter(String name, String help, List<Sample> samples) {
    return new Metric(name, Sort.COUNTER, help, samples);
  }

  /** A sample of a counter or gauge. */
  public static Sample sample(Map<String, String> labels, double value) {
    return new Sample(labels, value, List.of());
  }
}
