// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.build;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Every Java source of the project, read by the JDK's own parser, without compiling it. */
record Sources(Path root, Trees trees, List<CompilationUnitTree> units) {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  static Sources ofTheProject() throws IOException {
    Path root = projectFolder();
    List<Path> files = new ArrayList<>();
    collect(root, files);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var manager = compiler.getStandardFileManager(null, null, null);
    var options = List.of("--release", "17", "-proc:none");
    var task =
        (JavacTask)
            compiler.getTask(
                null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    return new Sources(root, Trees.instance(task), units);
  }

  /** The file's path below the project's folder, always with slashes. */
  String path(CompilationUnitTree unit) {
    return root.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
  }

  List<String> lines(CompilationUnitTree unit) {
    try {
      return Files.readAllLines(Path.of(unit.getSourceFile().toUri()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path projectFolder() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run this test inside the project's folder");
      }
    }
    return folder;
  }

  private static void collect(Path folder, List<Path> files) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry) && !NOT_OURS.contains(name)) {
          collect(entry, files);
        } else if (name.endsWith(".java")) {
          files.add(entry);
        }
      }
    }
  }
}
