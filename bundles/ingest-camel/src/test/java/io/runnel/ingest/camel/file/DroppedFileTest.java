// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.intake.Intake;
import io.runnel.ingest.camel.intake.MemoryInbox;
import io.runnel.ingest.camel.intake.Patience;
import io.runnel.rules.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFileTest {
  /** More than three batches. */
  private static final int MANY = 1700;

  @TempDir private Path folder;
  private final MemoryInbox inbox = new MemoryInbox();

  @Test
  void takesALineForAnEventAndMovesTheFile() throws IOException {
    Path file = write("in.jsonl", "\ufeff" + line("a") + "\r\n\n   \n" + line("b"));
    take(file);
    assertEquals(List.of("a", "b"), inbox.ids());
    assertEquals(List.of("in.jsonl"), finished());
    assertFalse(Files.exists(file));
    assertEquals(List.of(), list(folder.resolve(".progress")));
  }

  @Test
  void keepsBadLinesWithFileNumberAndReason() throws IOException {
    String tooLong = "{\"x\":\"" + "y".repeat(Lines.LONGEST) + "\"}";
    take(write("in.jsonl", line("a") + "\nnonsense\n" + tooLong + "\n" + line("b") + "\n[1]\n"));
    assertEquals(List.of("a", "b"), inbox.ids());
    assertEquals(List.of("in.jsonl", "in.jsonl.rejected"), finished());
    List<Map<String, Object>> rejected = rejected("in.jsonl");
    assertEquals(List.of(2, 3, 5), numbers(rejected));
    assertEquals("in.jsonl", rejected.get(0).get("file"));
    assertEquals("nonsense", rejected.get(0).get("text"));
    assertEquals("the line is longer than 1048576 bytes", rejected.get(1).get("reason"));
    assertTrue(String.valueOf(rejected.get(2).get("reason")).contains("an event is an object"));
  }

  @Test
  void goesOnWhereItWasKilledAndDoublesNothing() throws IOException {
    List<String> lines =
        new ArrayList<>(IntStream.range(0, MANY).mapToObj(i -> line("r" + i)).toList());
    lines.set(10, "bad in the first batch");
    lines.set(600, "bad in the batch that is cut");
    lines.set(1600, "bad in the last batch");
    Path file = write("in.jsonl", String.join("\n", lines));

    inbox.dieAfter(1);
    assertThrows(LinkageError.class, () -> take(file));
    assertTrue(Files.exists(file));
    assertEquals(1000 - 2, inbox.stored.size());
    take(file);

    List<String> expected = IntStream.range(0, MANY).mapToObj(i -> "r" + i).toList();
    assertEquals(
        expected.stream().filter(id -> !List.of("r10", "r600", "r1600").contains(id)).toList(),
        inbox.ids());
    assertEquals(List.of(11, 601, 1601), numbers(rejected("in.jsonl")));
  }

  @Test
  void aKillBetweenBadLinesAndPositionDoublesNeither() throws IOException {
    String text =
        String.join(
            "\n",
            IntStream.range(0, MANY).mapToObj(i -> i == 600 ? "bad" : line("r" + i)).toList());
    Path file = write("in.jsonl", text);
    inbox.dieAfter(0);
    assertThrows(LinkageError.class, () -> take(file));
    Path saved = folder.resolve(".progress/in.jsonl.json");
    Path early = Files.copy(saved, folder.resolve("early"));
    inbox.dieAfter(2);
    assertThrows(LinkageError.class, () -> take(file));
    Files.copy(early, saved, StandardCopyOption.REPLACE_EXISTING);

    take(file);
    assertEquals(MANY - 1, inbox.stored.size());
    assertEquals(List.of(601), numbers(rejected("in.jsonl")));
  }

  @Test
  void anotherFileOfTheSameNameIsAnotherFile() throws IOException {
    take(write("in.jsonl", line("a")));
    take(write("in.jsonl", line("a")));
    assertEquals(List.of("a", "a"), inbox.ids());
    assertEquals(List.of("in-2.jsonl", "in.jsonl"), finished());
  }

  @Test
  void anEventThatBringsItsIdIsKnownInAnyFile() throws IOException {
    String line = "{\"eventId\":\"E-1\",\"objectType\":\"contact\",\"recordId\":\"a\"}";
    take(write("in.jsonl", line));
    take(write("again.jsonl", line));
    assertEquals(List.of("a"), inbox.ids());
  }

  @Test
  void anEmptyFileIsFinishedAtOnce() throws IOException {
    take(write("in.jsonl", ""));
    assertEquals(List.of("in.jsonl"), finished());
  }

  private void take(Path file) throws IOException {
    Intake intake =
        new Intake(
            inbox,
            MemoryInbox.formats().reader(Formats.EVENTS, 1),
            Patience.whileRunning(() -> false));
    new DroppedFile(intake, file).take();
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }

  private static String line(String id) {
    return "{\"objectType\":\"contact\",\"recordId\":\"" + id + "\"}";
  }

  private List<String> finished() throws IOException {
    return list(folder.resolve("done"));
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private List<Map<String, Object>> rejected(String name) throws IOException {
    return Files.readAllLines(folder.resolve("done").resolve(name + ".rejected")).stream()
        .map(Json::readPlain)
        .toList();
  }

  private static List<Integer> numbers(List<Map<String, Object>> rejected) {
    return rejected.stream().map(one -> ((BigDecimal) one.get("line")).intValueExact()).toList();
  }
}
