// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.ingest;

import io.runnel.ingest.camel.kafka.KafkaTopic;
import java.lang.annotation.Annotation;

/** Settings of a topic as a configuration file would have them. */
record TopicConfiguration(String brokers, String topic) implements KafkaTopic.Configuration {
  @Override
  public String group() {
    return "runnel";
  }

  @Override
  public String format() {
    return "events";
  }

  @Override
  public int tenant() {
    return 1;
  }

  @Override
  public String begin() {
    return "earliest";
  }

  @Override
  public int consumers() {
    return 1;
  }

  @Override
  public int batch() {
    return 200;
  }

  @Override
  public String[] client() {
    return new String[0];
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return KafkaTopic.Configuration.class;
  }
}
