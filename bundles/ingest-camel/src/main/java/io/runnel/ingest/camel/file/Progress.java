// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.file;

import io.runnel.rules.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a file was read, as it stands beside the file while it is worked on.
 *
 * @param id names this file among all others, also those of the same name; part of the keys by
 *     which repeated lines are recognised
 * @param stamp size and time of the file, by which another file of the same name is told apart
 * @param target the file's name among the finished ones
 * @param offset the byte after the last line that is dealt with
 * @param line number of that line
 * @param rejected how many lines were kept aside
 * @param rejectedBytes how long the list of these is
 */
record Progress(
    String id,
    String stamp,
    String target,
    long offset,
    long line,
    long rejected,
    long rejectedBytes) {

  /** The progress of a file as it was saved, if it is of this very file. */
  static Optional<Progress> read(Path saved, String stamp) throws IOException {
    if (!Files.exists(saved)) {
      return Optional.empty();
    }
    Map<String, Object> map = Json.readPlain(Files.readString(saved));
    Progress progress =
        new Progress(
            String.valueOf(map.get("id")),
            String.valueOf(map.get("stamp")),
            String.valueOf(map.get("target")),
            number(map, "offset"),
            number(map, "line"),
            number(map, "rejected"),
            number(map, "rejectedBytes"));
    return progress.stamp.equals(stamp) ? Optional.of(progress) : Optional.empty();
  }

  private static long number(Map<String, Object> map, String name) {
    return map.get(name) instanceof BigDecimal number ? number.longValueExact() : 0;
  }

  /** The same file, read further. */
  Progress at(long nextOffset, long nextLine) {
    return new Progress(id, stamp, target, nextOffset, nextLine, rejected, rejectedBytes);
  }

  /** The same file, with more lines kept aside. */
  Progress withRejected(long more, long bytes) {
    return new Progress(id, stamp, target, offset, line, rejected + more, bytes);
  }

  /** Saves it; durable when it returns, and whole or not at all. */
  void save(Path to) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("stamp", stamp);
    map.put("target", target);
    map.put("offset", offset);
    map.put("line", line);
    map.put("rejected", rejected);
    map.put("rejectedBytes", rejectedBytes);
    Path next = to.resolveSibling(to.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      write(channel, Json.writePlain(map));
    }
    Files.move(next, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }
}
