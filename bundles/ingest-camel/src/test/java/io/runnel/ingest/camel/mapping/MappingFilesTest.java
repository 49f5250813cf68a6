// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFilesTest {
  private static final Path OURS =
      Path.of("src/main/resources/io/runnel/ingest/camel/mapping/host");

  private static final String MINE =
      "{\"type\": \"/type\", \"record\": \"/id\", \"rules\": [{\"kind\": \"updated\"}]}";

  @Test
  void everyFileOfOursCanBeRead() throws IOException {
    List<String> formats;
    try (Stream<Path> files = Files.list(OURS)) {
      formats = files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
    }
    assertEquals(14, formats.size(), formats.toString());
    MappingFiles files = new MappingFiles((Path) null);
    formats.forEach(format -> assertNotNull(files.named(format), format));
  }

  @Test
  void anOperatorsFileIsReadAgainWhenItChanges(@TempDir Path folder) throws IOException {
    MappingFiles files = new MappingFiles(folder);
    Path mine = folder.resolve("mine.json");
    Files.writeString(mine, MINE);
    Mapping first = files.named("mine");
    assertSame(first, files.named("mine"));
    Files.writeString(mine, MINE.replace("\"rules\"", "\"times\": [\"epochMillis\"], \"rules\""));
    Files.setLastModifiedTime(mine, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertEquals(1, files.named("mine").forms().times().size());
    Files.delete(mine);
    assertThrows(Refusal.class, () -> files.named("mine"));
  }

  @Test
  void anOperatorsFileGoesBeforeOurs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("parse.json"), MINE);
    assertEquals(1, new MappingFiles(folder).named("parse").rules().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rules\": []}|/rules",
        "{|line 1",
        "{\"typ\": \"/a\", \"rules\": [{\"kind\": \"skip\"}]}|/typ: there is no such member; did you mean 'type'",
        "{\"rules\": [{\"kind\": \"updated\"}]}|/rules/0/record",
        "{\"rules\": [{\"kind\": \"changed\"}]}|/rules/0/kind",
        "{\"type\": \"a\", \"record\": \"/b\", \"rules\": [{\"kind\": \"updated\"}]}|/type",
        "{\"type\": 7, \"record\": \"/b\", \"rules\": [{\"kind\": \"updated\"}]}|/type",
        "{\"rules\": [{\"kind\": \"skip\", \"when\": {\"hook:name\": \"x\"}}]}|/rules/0/when",
        "{\"times\": [\"bananas\"], \"rules\": [{\"kind\": \"skip\"}]}|/times/0",
        "{\"body\": \"csv\", \"rules\": [{\"kind\": \"skip\"}]}|/body",
        "{\"actor\": [{\"kind\": \"robot\"}], \"type\": \"/a\", \"record\": \"/b\", \"rules\": [{\"kind\": \"updated\"}]}|/actor/0/kind"
      })
  void aWrongFileIsToldByItsPlace(String text, String message, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("mine.json"), text);
    Refusal refusal = assertThrows(Refusal.class, () -> new MappingFiles(folder).named("mine"));
    assertEquals(Refusal.Reason.UNAVAILABLE, refusal.reason());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }
}
