// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;

/** Karaf's shell without a container: it parses, completes, injects and prints as in one. */
final class Console implements AutoCloseable {
  private static final Path CLASSES = Path.of("target/classes");

  private final ThreadIOImpl streams = new ThreadIOImpl();
  private final SessionFactoryImpl factory;

  Console(Object... services) throws Exception {
    streams.start();
    factory = new PlainArguments(streams);
    for (Object service : services) {
      factory.getRegistry().register(service);
    }
    ManagerImpl manager = new ManagerImpl(factory.getRegistry(), factory.getRegistry());
    for (Class<?> type : annotated()) {
      manager.register(type);
    }
  }

  /** What Karaf finds in the bundle: every class with its annotation. */
  static List<Class<?>> annotated() throws Exception {
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        if (type.isAnnotationPresent(Service.class)) {
          found.add(type);
        }
      }
    }
    return found;
  }

  /** Runs one line and answers what it prints. */
  String run(String line) throws Exception {
    return run(line, "");
  }

  /** Runs one line with something on standard input. */
  String run(String line, String input) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    try (Session session = session(input, out)) {
      session.put("USER", "olga");
      session.execute(line);
    }
    return printed.toString(UTF_8);
  }

  /** Runs one line that fails and answers what the user is told. */
  String refused(String line) throws Exception {
    try {
      String printed = run(line);
      throw new AssertionError(line + " did not fail; it printed " + printed);
    } catch (CommandException told) {
      return told.getMessage();
    }
  }

  private Session session(String input, PrintStream out) throws IOException {
    return factory.create(new ByteArrayInputStream(input.getBytes(UTF_8)), out, out);
  }

  /** The session for completers. */
  Session session() throws IOException {
    return session("", System.out);
  }

  @Override
  public void close() {
    factory.stop();
    streams.stop();
  }

  /** Hands arguments on as texts, which a container's secured sessions do too. */
  private static final class PlainArguments extends SessionFactoryImpl {
    PlainArguments(ThreadIOImpl streams) {
      super(streams);
    }

    @Override
    protected Function wrap(Command command) {
      Function wrapped = super.wrap(command);
      return (session, arguments) ->
          wrapped.execute(
              session,
              arguments.stream()
                  .map(value -> value instanceof CharSequence text ? text.toString() : value)
                  .toList());
    }
  }
}
