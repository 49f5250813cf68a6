// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.routes;

import io.runnel.camel.context.RunningCamel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of all {@code *.yaml} files of a folder. {@link #scan} loads what is new, loads again
 * what has changed and removes what is gone; a problem stands in {@code <file>.problem} beside it
 * for as long as it lasts.
 */
final class RouteFolder {
  private static final Logger LOG = LoggerFactory.getLogger(RouteFolder.class);
  private static final String YAML = ".yaml";
  private static final String PROBLEM = ".problem";

  private final RunningCamel camel;
  private final Path folder;
  private final Map<Path, Watched> files = new TreeMap<>();

  RouteFolder(RunningCamel camel, Path folder) {
    this.camel = camel;
    this.folder = folder;
  }

  /** By what a change is seen. */
  private record Stamp(long size, long modified, @Nullable Object key) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          now.size(),
          now.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
          now.fileKey());
    }
  }

  private static final class Watched {
    private final RouteFile routes;
    private @Nullable Stamp seen;
    private @Nullable Stamp loaded;
    private @Nullable String told;

    private Watched(RouteFile routes) {
      this.routes = routes;
    }
  }

  /** Looks once. A file is taken when it looks as it did the last time: then it is written. */
  synchronized void scan() {
    try {
      Files.createDirectories(folder);
      List<Path> found = found();
      for (Path gone : List.copyOf(files.keySet())) {
        if (!found.contains(gone)) {
          forget(gone);
        }
      }
      for (Path file : found) {
        look(file);
      }
    } catch (IOException | RuntimeException failure) {
      LOG.error("the folder of routes {} cannot be read", folder, failure);
    }
  }

  private List<Path> found() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().endsWith(YAML))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private void look(Path file) throws IOException {
    String name = file.getFileName().toString();
    Watched watched =
        files.computeIfAbsent(file, ignored -> new Watched(new RouteFile(camel, name)));
    Stamp stamp = Stamp.of(file);
    boolean written = stamp.equals(watched.seen);
    watched.seen = stamp;
    if (written && !stamp.equals(watched.loaded)) {
      watched.loaded = stamp;
      watched.routes.load(Files.readAllBytes(file));
    }
    tell(file, watched);
  }

  private static void tell(Path file, Watched watched) throws IOException {
    String problem = watched.routes.problem();
    if (watched.loaded == null || (problem != null && problem.equals(watched.told))) {
      return;
    }
    if (problem == null) {
      Files.deleteIfExists(problemOf(file));
    } else {
      LOG.warn("{}: {}", file.getFileName(), problem);
      Files.writeString(problemOf(file), problem + "\n");
    }
    watched.told = problem;
  }

  private void forget(Path file) throws IOException {
    Watched gone = files.remove(file);
    if (gone != null) {
      gone.routes.remove();
    }
    Files.deleteIfExists(problemOf(file));
  }

  private static Path problemOf(Path file) {
    return file.resolveSibling(file.getFileName() + PROBLEM);
  }

  /** What is wrong now, each with its file. */
  synchronized List<String> problems() {
    List<String> problems = new ArrayList<>();
    files.forEach(
        (file, watched) -> {
          String problem = watched.loaded == null ? null : watched.routes.problem();
          if (problem != null) {
            problems.add("the routes of " + file.getFileName() + ": " + problem);
          }
        });
    return problems;
  }

  /** Removes the routes of all files. */
  synchronized void close() {
    files.values().forEach(watched -> watched.routes.remove());
    files.clear();
  }
}
