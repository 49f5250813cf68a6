// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.kafka;

import io.runnel.host.Inbox;
import io.runnel.ingest.camel.intake.Aside;
import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.intake.Intake;
import io.runnel.ingest.camel.intake.Patience;
import io.runnel.ingest.camel.intake.Running;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * One configured topic, {@code etc/io.runnel.kafka-<anything>.cfg}. Its messages are taken in
 * batches in the consumer's own thread; only then are their offsets committed.
 */
@Component(
    service = RouteBuilder.class,
    configurationPid = "io.runnel.kafka",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = "runnel.routes:Boolean=true")
@Designate(ocd = KafkaTopic.Configuration.class, factory = true)
public final class KafkaTopic extends RouteBuilder {
  private static final String BYTES = "org.apache.kafka.common.serialization.ByteArrayDeserializer";

  private final Inbox inbox;
  private final Formats formats;
  private final Configuration configuration;

  /** What a topic is told. */
  @ObjectClassDefinition(
      name = "Runnel Kafka topic",
      description = "Takes the messages of a Kafka topic as events.")
  public @interface Configuration {
    /** Brokers. */
    @AttributeDefinition(
        name = "Brokers",
        description = "host:port of one or more brokers, with commas between.")
    String brokers();

    /** Topic. */
    @AttributeDefinition(name = "Topic", description = "Topic, or several with commas between.")
    String topic();

    /** Consumer group. */
    @AttributeDefinition(
        name = "Group",
        description = "Consumer group: nodes of one group share the partitions.")
    String group() default "runnel";

    /** Format. */
    @AttributeDefinition(
        name = "Format",
        description = "events for our own, or the name of a hook, whose format and maps are used.")
    String format() default Formats.EVENTS;

    /** Tenant. */
    @AttributeDefinition(name = "Tenant")
    int tenant() default 1;

    /** Where a new group begins. */
    @AttributeDefinition(
        name = "Begin",
        description = "Where a group that the broker does not know begins: earliest or latest.")
    String begin() default "earliest";

    /** Consumers. */
    @AttributeDefinition(
        name = "Consumers",
        description = "How many threads of this node consume; more than partitions are idle.")
    int consumers() default 1;

    /** Messages in one batch. */
    @AttributeDefinition(name = "Batch", description = "Most messages in one batch, up to 500.")
    int batch() default 200;

    /** Properties of the Kafka client. */
    @AttributeDefinition(
        name = "Client properties",
        description = "Further properties of the Kafka client, each name=value.",
        type = AttributeType.PASSWORD)
    String[] client() default {};
  }

  /** With the inbox that events end in. */
  @Activate
  public KafkaTopic(
      @Reference Inbox inbox, @Reference Formats formats, Configuration configuration) {
    this.inbox = inbox;
    this.formats = formats;
    this.configuration = configuration;
  }

  @Override
  public void configure() {
    // A failure goes to the consumer, which begins again after the last offset committed.
    errorHandler(noErrorHandler());
    String id = "runnel-kafka:" + configuration.topic() + ":" + configuration.group();
    Intake intake =
        new Intake(
            inbox,
            formats.reader(configuration.format(), configuration.tenant()),
            Patience.whileRunning(Running.route(getContext(), id)));
    Aside aside = new Aside(inbox, configuration.tenant(), InstantSource.system());
    from(uri())
        .routeId(id)
        .process(
            exchange -> {
              TopicBatch batch = TopicBatch.of(exchange);
              aside.keep(intake.take(batch.pieces()));
              batch.commit();
            });
  }

  private String uri() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("brokers", configuration.brokers());
    options.put("groupId", configuration.group());
    options.put("autoOffsetReset", configuration.begin());
    options.put("consumersCount", Math.max(1, configuration.consumers()));
    options.put("keyDeserializer", BYTES);
    options.put("valueDeserializer", BYTES);
    options.put("batching", true);
    options.put("maxPollRecords", Math.min(500, Math.max(1, configuration.batch())));
    options.put("pollTimeoutMs", 100);
    options.put("batchingIntervalMs", 250);
    options.put("autoCommitEnable", false);
    options.put("allowManualCommit", true);
    options.put("breakOnFirstError", true);
    options.put("pollOnError", "RECONNECT");
    options.put("shutdownTimeout", 5000);
    for (String property : configuration.client()) {
      int equals = property.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("client: a property is written name=value");
      }
      String name = "additionalProperties." + property.substring(0, equals).strip();
      options.put(name, property.substring(equals + 1).strip());
    }
    StringBuilder uri = new StringBuilder("kafka:" + configuration.topic());
    char sign = '?';
    for (Map.Entry<String, Object> option : options.entrySet()) {
      uri.append(sign).append(option.getKey()).append("=RAW(").append(option.getValue());
      uri.append(')');
      sign = '&';
    }
    return uri.toString();
  }
}
