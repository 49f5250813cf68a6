// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The events of meters: each counts up by one, and says so in an event of its own.
 *
 * @param meters how many meters
 * @param each how many events each has
 */
record Readings(int meters, int each) {
  static final String TYPE = "meter";
  private static final Instant BEGIN = Instant.parse("2027-03-01T09:00:00Z");
  private static final long SEED = 20_270_301;

  /**
   * One message.
   *
   * @param meter key of the message
   * @param number which event of the meter
   * @param text the event
   */
  record Sent(String meter, int number, String text) {}

  int distinct() {
    return meters * each;
  }

  /**
   * All messages in the order in which they are sent: the meters take turns, every twentieth event
   * comes after its successor, and every twentieth is sent again a while later.
   */
  List<Sent> messages() {
    Random random = new Random(SEED);
    List<Sent> messages = new ArrayList<>();
    for (int number = 1; number <= each; number++) {
      for (int meter = 0; meter < meters; meter++) {
        messages.add(sent(meter, number));
      }
    }
    for (int i = 0; i + meters < messages.size(); i++) {
      // The first event makes the record; it stays first.
      if (i >= meters && random.nextInt(20) == 0 && sameMeterFollows(messages, i)) {
        Sent later = messages.get(i + meters);
        messages.set(i + meters, messages.get(i));
        messages.set(i, later);
      }
    }
    int duplicates = distinct() / 20;
    for (int i = 0; i < duplicates; i++) {
      int from = random.nextInt(messages.size());
      int to = from + 1 + random.nextInt(messages.size() - from);
      messages.add(to, messages.get(from));
    }
    return messages;
  }

  private boolean sameMeterFollows(List<Sent> messages, int index) {
    Sent now = messages.get(index);
    Sent next = messages.get(index + meters);
    return now.meter().equals(next.meter()) && now.number() + 1 == next.number();
  }

  private static Sent sent(int meter, int number) {
    String text =
        """
        {"eventId": "m%1$d-%2$d", "objectType": "meter", "recordId": "m%1$d", "occurredAt": "%3$s", \
        "changes": [{"property": "reading", "old": %4$s, "new": %2$d}]}"""
            .formatted(
                meter,
                number,
                BEGIN.plusSeconds(number),
                number == 1 ? "null" : String.valueOf(number - 1));
    return new Sent("m" + meter, number, text);
  }
}
