// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.file;

import io.runnel.ingest.camel.file.Lines.Line;
import io.runnel.ingest.camel.intake.Intake;
import io.runnel.ingest.camel.intake.Piece;
import io.runnel.ingest.camel.intake.Rejected;
import io.runnel.rules.json.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one file in, from where it was left. After each batch first the lines kept aside and then
 * the position are durable; a kill in between repeats a batch, whose events are recognised, and
 * cuts the list of lines kept aside back to where it was.
 */
final class DroppedFile {
  private static final Logger LOG = LoggerFactory.getLogger(DroppedFile.class);
  private static final long LINES_BETWEEN_NOTES = 10_000;

  private final Intake intake;
  private final Path file;
  private final Path done;
  private final Path saved;

  /**
   * @param intake takes the lines
   * @param file the file
   */
  DroppedFile(Intake intake, Path file) {
    this.intake = intake;
    this.file = file;
    this.done = file.resolveSibling("done");
    this.saved = file.resolveSibling(".progress").resolve(file.getFileName() + ".json");
  }

  /** Takes it in to its end and moves it away. */
  void take() throws IOException {
    Files.createDirectories(done);
    Files.createDirectories(saved.getParent());
    String stamp = stamp();
    Progress progress = Progress.read(saved, stamp).orElse(null);
    if (progress == null) {
      progress = new Progress(UUID.randomUUID().toString(), stamp, target(), 0, 0, 0, 0);
      progress.save(saved);
    } else {
      LOG.info("{}: going on after line {}", file, progress.line());
    }
    progress = lines(progress);
    Files.move(file, done.resolve(progress.target()), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(saved);
    LOG.info(
        "{}: finished, {} lines, {} of them kept aside",
        file,
        progress.line(),
        progress.rejected());
  }

  private Progress lines(Progress begin) throws IOException {
    Progress progress = begin;
    long noted = progress.line();
    long size = Files.size(file);
    try (Lines lines = Lines.open(file, progress.offset(), progress.line())) {
      for (List<Line> batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
        progress = keep(progress, take(progress, batch));
        progress = progress.at(lines.offset(), batch.get(batch.size() - 1).number());
        progress.save(saved);
        if (progress.line() - noted >= LINES_BETWEEN_NOTES) {
          noted = progress.line();
          long percent = 100 * progress.offset() / Math.max(1, size);
          LOG.info("{}: {} lines, {} %, {} kept aside", file, noted, percent, progress.rejected());
        }
      }
    }
    return progress;
  }

  private List<Rejected> take(Progress progress, List<Line> batch) {
    List<Rejected> rejected = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (Line line : batch) {
      Piece piece = piece(progress, line);
      if (line.tooLong()) {
        rejected.add(Rejected.unread(piece, "the line is longer than " + Lines.LONGEST + " bytes"));
      } else if (!line.isBlank()) {
        pieces.add(piece);
      }
    }
    rejected.addAll(intake.take(pieces));
    rejected.sort(Comparator.comparingLong(DroppedFile::line));
    return rejected;
  }

  private Piece piece(Progress progress, Line line) {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("file", progress.target());
    where.put("line", line.number());
    return new Piece("file:" + progress.id() + ":" + line.number(), where, line.body());
  }

  private static long line(Rejected rejected) {
    return rejected.piece().where().get("line") instanceof Long number ? number : 0;
  }

  private Progress keep(Progress progress, List<Rejected> rejected) throws IOException {
    Path list = done.resolve(progress.target() + ".rejected");
    if (rejected.isEmpty() && !Files.exists(list)) {
      return progress;
    }
    StringBuilder text = new StringBuilder();
    for (Rejected one : rejected) {
      Map<String, Object> line = new LinkedHashMap<>(one.piece().where());
      line.put("reason", one.reason());
      line.put("text", one.piece().text());
      text.append(Json.writePlain(line)).append('\n');
    }
    try (FileChannel channel =
        FileChannel.open(list, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(progress.rejectedBytes());
      channel.position(progress.rejectedBytes());
      Progress.write(channel, text.toString());
      return progress.withRejected(rejected.size(), channel.position());
    }
  }

  private String stamp() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.size() + " bytes of " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** The file's own name, unless a finished one has it. */
  private String target() {
    String name = file.getFileName().toString();
    String free = name;
    for (int i = 2; taken(free); i++) {
      int dot = name.lastIndexOf('.');
      String stem = dot < 1 ? name : name.substring(0, dot);
      free = stem + "-" + i + (dot < 1 ? "" : name.substring(dot));
    }
    return free;
  }

  private boolean taken(String name) {
    return Files.exists(done.resolve(name)) || Files.exists(done.resolve(name + ".rejected"));
  }
}
