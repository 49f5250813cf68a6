// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.build;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small, measured: the sizes that every file and method keeps, without a list of exceptions. */
class SourceSizesTest {
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 4;

  private static final List<Measure> files = new ArrayList<>();
  private static final List<Measure> methods = new ArrayList<>();
  private static final List<Measure> parameters = new ArrayList<>();

  record Measure(String where, int size, boolean product) {}

  @BeforeAll
  static void measure() throws Exception {
    Sources sources = Sources.ofTheProject();
    sources.units().forEach(unit -> measure(sources, unit));
    System.out.println(
        row("file, product", sizes(files, true)) + row("file, test", sizes(files, false)));
    System.out.println(
        row("method, product", sizes(methods, true)) + row("method, test", sizes(methods, false)));
  }

  @Test
  void noFileIsLong() {
    assertAtMost(LONGEST_FILE, files);
  }

  @Test
  void noMethodIsLong() {
    assertAtMost(LONGEST_METHOD, methods);
  }

  @Test
  void noMethodTakesManyParameters() {
    assertAtMost(MOST_PARAMETERS, parameters);
  }

  @Test
  void mostFilesAndMethodsAreFarBelowTheLimits() {
    List<Integer> file = sizes(files, true);
    List<Integer> method = sizes(methods, true);
    assertAll(
        () -> assertTrue(percentile(file, 50) <= 60, "the median file is over 60 lines"),
        () -> assertTrue(percentile(file, 90) <= 160, "more than a tenth is over 160 lines"),
        () -> assertTrue(percentile(method, 99) <= 30, "more than a hundredth is over 30 lines"));
  }

  private static void measure(Sources sources, CompilationUnitTree unit) {
    String path = sources.path(unit);
    boolean product = path.contains("/src/main/");
    files.add(new Measure(path, sources.lines(unit).size(), product));
    var positions = sources.trees().getSourcePositions();
    var lineMap = unit.getLineMap();
    new TreeScanner<Void, Void>() {
      private boolean inRecord;

      @Override
      public Void visitClass(ClassTree type, Void none) {
        boolean outer = inRecord;
        inRecord = type.getKind() == Tree.Kind.RECORD;
        super.visitClass(type, none);
        inRecord = outer;
        return null;
      }

      @Override
      public Void visitMethod(MethodTree method, Void none) {
        long first = lineMap.getLineNumber(positions.getStartPosition(unit, method));
        long last = lineMap.getLineNumber(positions.getEndPosition(unit, method));
        String where = path + ":" + first + " " + method.getName();
        methods.add(new Measure(where, (int) (last - first + 1), product));
        // A record's components are no parameters: beyond four, a record is what is asked for.
        boolean components = inRecord && method.getName().contentEquals("<init>");
        if (!components && !method.getModifiers().toString().contains("@Override")) {
          parameters.add(new Measure(where, method.getParameters().size(), product));
        }
        return super.visitMethod(method, none);
      }
    }.scan(unit, null);
  }

  private static void assertAtMost(int limit, List<Measure> measures) {
    var over = measures.stream().filter(m -> m.size() > limit).toList();
    String list = String.join("\n", over.stream().map(m -> m.where() + ": " + m.size()).toList());
    assertTrue(over.isEmpty(), "over the limit of " + limit + ":\n" + list);
  }

  private static List<Integer> sizes(List<Measure> measures, boolean product) {
    return measures.stream()
        .filter(m -> m.product() == product)
        .map(Measure::size)
        .sorted()
        .toList();
  }

  private static int percentile(List<Integer> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
  }

  private static String row(String what, List<Integer> sorted) {
    return String.format(
        "lines per %-16s %5d of them, median %3d, p90 %3d, p99 %3d, max %3d%n",
        what,
        sorted.size(),
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }
}
