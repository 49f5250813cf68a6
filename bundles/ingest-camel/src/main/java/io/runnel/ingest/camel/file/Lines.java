// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Reads a file's lines in batches, and knows the byte after the last one read. */
final class Lines implements AutoCloseable {
  /** Longest line that is taken, in bytes. */
  static final int LONGEST = 1 << 20;

  private static final int BATCH_LINES = 500;
  private static final int BATCH_BYTES = 4 << 20;
  private static final int BUFFER = 1 << 16;

  private final InputStream bytes;
  private long offset;
  private long number;

  private Lines(InputStream bytes, long offset, long number) {
    this.bytes = bytes;
    this.offset = offset;
    this.number = number;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param body without its end; cut to the longest that is taken
   * @param tooLong whether it was cut
   */
  record Line(long number, byte[] body, boolean tooLong) {
    boolean isBlank() {
      for (byte one : body) {
        if (one != ' ' && one != '\t' && one != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /** Goes on at a byte, which begins the line after the given number. */
  static Lines open(Path file, long offset, long number) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(offset);
    Lines lines =
        new Lines(
            new BufferedInputStream(Channels.newInputStream(channel), BUFFER), offset, number);
    if (offset == 0) {
      lines.skipMark();
    }
    return lines;
  }

  /** Some editors begin UTF-8 with a byte order mark. */
  private void skipMark() throws IOException {
    bytes.mark(3);
    if (bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF) {
      offset = 3;
    } else {
      bytes.reset();
    }
  }

  /** The next lines, as many as make a batch; none at the end of the file. */
  List<Line> next() throws IOException {
    List<Line> batch = new ArrayList<>();
    long begin = offset;
    while (batch.size() < BATCH_LINES && offset - begin < BATCH_BYTES) {
      long before = offset;
      Line line = line();
      if (offset == before) {
        break;
      }
      batch.add(line);
    }
    return batch;
  }

  private Line line() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = bytes.read();
    while (next >= 0) {
      offset++;
      if (next == '\n') {
        break;
      }
      if (body.size() < LONGEST) {
        body.write(next);
      } else {
        tooLong = true;
      }
      next = bytes.read();
    }
    return new Line(++number, body.toByteArray(), tooLong);
  }

  /** The byte after the last line read. */
  long offset() {
    return offset;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
