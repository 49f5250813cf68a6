// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.kafka;

import io.runnel.ingest.camel.intake.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;

/**
 * The messages of one batch, which may come from several partitions.
 *
 * @param messages in the order of each partition
 */
record TopicBatch(List<Message> messages) {

  @SuppressWarnings("unchecked") // what Camel's consumer hands over in batches
  static TopicBatch of(Exchange exchange) {
    List<Exchange> batch = Objects.requireNonNull(exchange.getMessage().getBody(List.class));
    return new TopicBatch(batch.stream().map(Exchange::getMessage).toList());
  }

  List<Piece> pieces() {
    return messages.stream().map(TopicBatch::piece).toList();
  }

  private static Piece piece(Message message) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("topic", String.valueOf(message.getHeader(KafkaConstants.TOPIC)));
    where.put("partition", message.getHeader(KafkaConstants.PARTITION, 0, Integer.class));
    where.put("offset", message.getHeader(KafkaConstants.OFFSET, 0L, Long.class));
    // The time keeps apart the messages of a topic that was deleted and made again.
    Object time = message.getHeader(KafkaConstants.TIMESTAMP);
    String key = "kafka:" + where.values().toString().replace(", ", "/") + "@" + time;
    return new Piece(key, where, message.getBody() instanceof byte[] body ? body : new byte[0]);
  }

  /** Tells the broker, for each partition, that all up to its last message is dealt with. */
  void commit() {
    Map<Object, KafkaManualCommit> last = new LinkedHashMap<>();
    for (Message message : messages) {
      last.put(
          List.of(
              message.getHeader(KafkaConstants.TOPIC), message.getHeader(KafkaConstants.PARTITION)),
          message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
    }
    last.values().forEach(KafkaManualCommit::commit);
  }
}
