// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import java.io.PrintWriter;
import java.io.Writer;
import org.apache.derby.shared.common.stream.HeaderPrintWriter;
import org.apache.derby.shared.common.stream.InfoStreams;
import org.apache.derby.shared.common.stream.PrintWriterGetHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Derby's own messages go: to our log, in place of a file {@code derby.log} in the process's
 * folder, which a second Derby in the container would write too. Derby makes it by its name.
 */
public final class DerbyLog implements InfoStreams {
  private static final Logger LOG = LoggerFactory.getLogger(DerbyLog.class);

  private final HeaderPrintWriter stream = new Stream();

  @Override
  public HeaderPrintWriter stream() {
    return stream;
  }

  private static final class Stream implements HeaderPrintWriter {
    private final PrintWriter writer = new PrintWriter(new Lines(), true);

    @Override
    public void printlnWithHeader(String message) {
      writer.println(message);
    }

    @Override
    public PrintWriterGetHeader getHeader() {
      return () -> "";
    }

    @Override
    public PrintWriter getPrintWriter() {
      return writer;
    }

    @Override
    public String getName() {
      return "log";
    }

    @Override
    public void print(String message) {
      writer.print(message);
    }

    @Override
    public void println(String message) {
      writer.println(message);
    }

    @Override
    public void println(Object message) {
      writer.println(message);
    }

    @Override
    public void flush() {
      writer.flush();
    }
  }

  /** Gathers lines. */
  private static final class Lines extends Writer {
    private final StringBuilder line = new StringBuilder();

    @Override
    public void write(char[] text, int offset, int length) {
      synchronized (lock) {
        for (int i = offset; i < offset + length; i++) {
          if (text[i] == '\n') {
            log();
          } else if (text[i] != '\r') {
            line.append(text[i]);
          }
        }
      }
    }

    private void log() {
      String message = line.toString().strip();
      line.setLength(0);
      if (!message.isEmpty() && !message.startsWith("----")) {
        LOG.info("{}", message);
      }
    }

    @Override
    public void flush() {
      // A line is logged when it is complete.
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
