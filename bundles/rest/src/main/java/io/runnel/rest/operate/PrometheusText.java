// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.operate;

import io.runnel.workflow.Metric;
import io.runnel.workflow.Metric.Bucket;
import io.runnel.workflow.Metric.Sample;
import java.util.Map;
import java.util.TreeMap;

/** Figures in Prometheus' text form, version 0.0.4. */
final class PrometheusText {
  private static final String PREFIX = "runnel_";

  private final StringBuilder text = new StringBuilder();

  void add(Metric metric) {
    String name = PREFIX + metric.name();
    String sort =
        switch (metric.sort()) {
          case COUNTER -> "counter";
          case GAUGE -> "gauge";
          case HISTOGRAM -> "histogram";
        };
    text.append("# HELP ").append(name).append(' ').append(escaped(metric.help(), false));
    text.append("\n# TYPE ").append(name).append(' ').append(sort).append('\n');
    for (Sample sample : metric.samples()) {
      if (metric.sort() == Metric.Sort.HISTOGRAM) {
        spread(name, sample);
      } else {
        line(name, sample.labels(), sample.value());
      }
    }
  }

  private void spread(String name, Sample sample) {
    long count = 0;
    for (Bucket bucket : sample.spread()) {
      Map<String, String> labels = new TreeMap<>(sample.labels());
      labels.put("le", number(bucket.atMost()));
      line(name + "_bucket", labels, bucket.count());
      count = bucket.count();
    }
    line(name + "_sum", sample.labels(), sample.value());
    line(name + "_count", sample.labels(), count);
  }

  private void line(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      String separator = "{";
      for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
        text.append(separator).append(label.getKey()).append("=\"");
        text.append(escaped(label.getValue(), true)).append('"');
        separator = ",";
      }
      text.append('}');
    }
    text.append(' ').append(number(value)).append('\n');
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String escaped(String value, boolean quoted) {
    String plain = value.replace("\\", "\\\\").replace("\n", "\\n");
    return quoted ? plain.replace("\"", "\\\"") : plain;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
