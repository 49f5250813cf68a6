// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names and calls that the compiler and the walls between the bundles cannot see. */
class SourceWordsTest {
  private static final List<Fact> facts = new ArrayList<>();
  private static final Set<String> unexplained = new TreeSet<>();

  /** One thing that a file says, as the parser prints it: {@code call Thread.sleep(10)}. */
  record Fact(String path, String text) {}

  @BeforeAll
  static void read() throws Exception {
    Sources sources = Sources.ofTheProject();
    Set<String> explained = new TreeSet<>();
    for (CompilationUnitTree unit : sources.units()) {
      String path = sources.path(unit);
      String folder = path.substring(0, path.lastIndexOf('/'));
      (path.endsWith("/package-info.java") ? explained : unexplained).add(folder);
      facts.add(new Fact(path, "line " + sources.lines(unit).get(0)));
      new FactScanner(path).scan(unit, null);
    }
    unexplained.removeIf(folder -> explained.contains(folder) || !folder.contains("/src/main/"));
    unexplained.removeIf(folder -> !folder.startsWith("bundles/"));
  }

  @Test
  void everyFileBeginsWithTheLicence() {
    assertNone("line (?!// SPDX-License-Identifier: Apache-2\\.0$).*", path -> true);
  }

  @Test
  void everyPackageExplainsItself() {
    assertEquals(Set.of(), unexplained, "packages without a package-info.java");
  }

  @Test
  void namesSayWhatAThingIsOrDoes() {
    assertNone("package (.*\\.)?(impl|utils?|common|helpers?|managers?)(\\..*)?", path -> true);
    assertNone("type (Abstract[A-Z].*|.*(Impl|Utils?|Helper|Manager|DTO|Dto))", path -> true);
  }

  @Test
  void nobodySleepsAndNoTestIsSwitchedOff() {
    assertNone("call (.*\\.)?(Thread|TimeUnit\\.\\w+|[A-Z]+SECONDS)\\.sleep\\(.*", path -> true);
    assertNone("annotation (\\w+\\.)*(Disabled\\w*|RepeatedIfFailed\\w*)", path -> true);
  }

  @Test
  void onlyTheEnginesClockReadsTheSystemsClock() {
    Set<String> clocks = new TreeSet<>();
    facts.stream().filter(fact -> fact.text().equals("clock")).forEach(f -> clocks.add(f.path()));
    String time = "(Instant|(Local|Zoned|Offset)\\w+|Year\\w*)\\.now\\(\\)";
    String system = "(System\\.)?currentTimeMillis\\(\\)|Clock\\.system\\w+\\(.*";
    Predicate<String> others = path -> path.startsWith("bundles/") && !clocks.contains(path);
    assertNone(
        "call (\\w+\\.)*(" + time + "|" + system + ")", others.and(SourceWordsTest::isProduct));
    assertNone("call InstantSource\\.system\\(\\)\\..*", others.and(SourceWordsTest::isProduct));
    assertNone("new Date\\(\\)", others.and(SourceWordsTest::isProduct));
  }

  @Test
  void onlyTheStoreSpeaksToADatabase() {
    // The testkit starts databases for tests, and may ask them for an empty one.
    Predicate<String> others =
        path -> !path.startsWith("bundles/store-jdbc/") && !path.startsWith("bundles/testkit/");
    Predicate<String> bundles = path -> path.startsWith("bundles/");
    assertNone("import javax?\\.sql\\..*", others.and(bundles).and(SourceWordsTest::isProduct));
  }

  private static boolean isProduct(String path) {
    return path.contains("/src/main/");
  }

  private static void assertNone(String pattern, Predicate<String> where) {
    var wanted = Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate();
    var found = facts.stream().filter(f -> where.test(f.path()) && wanted.test(f.text())).toList();
    String list = String.join("\n", found.stream().map(f -> f.path() + ": " + f.text()).toList());
    assertTrue(found.isEmpty(), "not allowed here:\n" + list);
  }

  /** Writes down what one file says. */
  private static final class FactScanner extends TreeScanner<Void, Void> {
    private final String path;

    FactScanner(String path) {
      this.path = path;
    }

    @Override
    public Void visitPackage(PackageTree tree, Void none) {
      add("package " + tree.getPackageName());
      return super.visitPackage(tree, none);
    }

    @Override
    public Void visitImport(ImportTree tree, Void none) {
      add("import " + tree.getQualifiedIdentifier());
      return super.visitImport(tree, none);
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
      add("type " + tree.getSimpleName());
      if (tree.getImplementsClause().toString().contains("EngineClock")) {
        add("clock");
      }
      return super.visitClass(tree, none);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void none) {
      add("annotation " + tree.getAnnotationType());
      return super.visitAnnotation(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
      add("call " + tree);
      return super.visitMethodInvocation(tree, none);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
      add("new " + tree.getIdentifier() + tree.getArguments().toString().replace("[]", "()"));
      return super.visitNewClass(tree, none);
    }

    private void add(String text) {
      facts.add(new Fact(path, text));
    }
  }
}
