// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.camel.context.RunningCamel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.direct.DirectComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteFolderTest {
  private static final String GREETING =
      """
      - route:
          id: %1$s
          from:
            uri: direct:%1$s
            steps:
              - setBody:
                  simple: "%2$s ${body}"
      """;

  @TempDir private Path temporary;
  private final RunningCamel camel = new RunningCamel();
  private Path folder;
  private RouteFolder routes;

  @BeforeEach
  void begin() {
    folder = temporary.resolve("not/there/yet");
    routes = new RouteFolder(camel, folder);
    routes.scan();
  }

  @AfterEach
  void close() {
    routes.close();
    camel.close();
  }

  @Test
  void loadsAFileReloadsItWhenItChangesAndRemovesItWithTheFile() throws Exception {
    write("greet.yaml", GREETING.formatted("greet", "Hello"));
    assertEquals("Hello Ada", ask("greet"));
    write("greet.yaml", GREETING.formatted("greet", "Good evening"));
    assertEquals("Good evening Ada", ask("greet"));
    assertEquals(List.of(), routes.problems());

    Files.delete(folder.resolve("greet.yaml"));
    routes.scan();
    assertThrows(CamelExecutionException.class, () -> ask("greet"));
    assertTrue(camel.context().getRoutes().isEmpty());
  }

  @Test
  void waitsUntilAFileIsWritten() throws Exception {
    Path file = folder.resolve("greet.yaml");
    Files.writeString(file, "- route:\n    id: gre");
    routes.scan();
    Files.writeString(file, GREETING.formatted("greet", "Hello"));
    routes.scan();
    assertEquals(List.of(), routes.problems());
    routes.scan();
    assertEquals("Hello Ada", ask("greet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- route:\n    id: [",
        "- nonsense: 1\n",
        "- route:\n    id: greet\n    from:\n      uri: direct:greet?shoe=12\n",
        "- route:\n    id: greet\n    from:\n      uri: direct:greet\n      steps:\n"
            + "        - to: log:x?level=loudly\n",
        "just a text",
        ""
      })
  void aBadVersionIsToldAndTheLastGoodOneRunsOn(String bad) throws Exception {
    write("greet.yaml", GREETING.formatted("greet", "Hello"));
    write("other.yaml", GREETING.formatted("other", "And hello"));
    write("greet.yaml", bad);

    assertEquals("Hello Ada", ask("greet"));
    assertEquals("And hello Ada", ask("other"));
    assertEquals(1, routes.problems().size());
    String told = Files.readString(folder.resolve("greet.yaml.problem"));
    assertTrue(told.contains("last good version runs on"), told);
    assertEquals(List.of("greet.yaml", "greet.yaml.problem", "other.yaml"), files());

    write("greet.yaml", GREETING.formatted("greet", "Welcome"));
    assertEquals("Welcome Ada", ask("greet"));
    assertEquals(List.of("greet.yaml", "other.yaml"), files());
  }

  @Test
  void ofABadFirstVersionNothingRuns() throws Exception {
    write("greet.yaml", "- route:\n    id: greet\n    frum:\n      uri: direct:greet\n");
    assertTrue(camel.context().getRoutes().isEmpty());
    String told = Files.readString(folder.resolve("greet.yaml.problem"));
    assertTrue(told.contains("frum") && told.contains("does not run"), told);
    Files.delete(folder.resolve("greet.yaml"));
    routes.scan();
    assertEquals(List.of(), files());
  }

  @Test
  void twoFilesWithOneRouteIdDoNotReplaceEachOther() throws Exception {
    write("a.yaml", GREETING.formatted("greet", "Hello"));
    write("b.yaml", GREETING.formatted("greet", "Bye"));
    assertEquals("Hello Ada", ask("greet"));
    String told = Files.readString(folder.resolve("b.yaml.problem"));
    assertTrue(told.contains("'greet'") && told.contains("in use"), told);
  }

  @Test
  void aRouteWaitsForItsComponentAndSaysSo() throws Exception {
    String route = GREETING.formatted("greet", "Hello") + "            - to: elsewhere:greet\n";
    write("greet.yaml", route.replace("            - to", "        - to"));
    String told = Files.readString(folder.resolve("greet.yaml.problem"));
    assertTrue(told.contains("'elsewhere'"), told);

    DirectComponent elsewhere = new DirectComponent();
    camel.addComponent("elsewhere", elsewhere);
    routes.scan();
    assertFalse(Files.exists(folder.resolve("greet.yaml.problem")));
    assertEquals(1, camel.context().getRoutes().size());

    camel.removeComponent("elsewhere", elsewhere);
    routes.scan();
    assertTrue(Files.exists(folder.resolve("greet.yaml.problem")));
    assertTrue(camel.context().getRoutes().isEmpty());
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Path next = Files.writeString(folder.resolve(name + ".next"), content);
    Files.move(
        next,
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    routes.scan();
    routes.scan();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private Object ask(String route) {
    return camel
        .context()
        .createFluentProducerTemplate()
        .withBody("Ada")
        .to("direct:" + route + "?block=false")
        .request();
  }
}
