// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteClassResolverTest {
  /** Camel keeps the exception class of the first clause by its name only. */
  private static final String STRANGERS_ROUTES =
      """
      package stranger;

      public class Routes extends org.apache.camel.builder.RouteBuilder {
        public static class Refusal extends Exception {}

        @Override
        public void configure() {
          onException(Refusal.class).handled(true).transform(constant("handled"));
          from("direct:in").throwException(new Refusal());
        }
      }
      """;

  @Test
  void findsAClassOfTheBundleThatBroughtTheRoutesWhileTheyRun(@TempDir Path folder)
      throws Exception {
    try (URLClassLoader bundle = compiled(folder, "stranger/Routes.java", STRANGERS_ROUTES);
        RunningCamel camel = new RunningCamel()) {
      Class<?> type = bundle.loadClass("stranger.Routes");
      RouteBuilder routes = (RouteBuilder) type.getDeclaredConstructor().newInstance();

      camel.add(routes);
      assertEquals("handled", camel.context().createProducerTemplate().requestBody("direct:in", 1));
      assertNotNull(camel.context().getClassResolver().loadResourceAsURL("stranger/Routes.java"));

      camel.remove(routes);
      assertNull(camel.context().getClassResolver().resolveClass("stranger.Routes"));
      assertNull(camel.context().getClassResolver().loadResourceAsURL("stranger/Routes.java"));
    }
  }

  @Test
  void asksNothingOfTheCallingThreadsClassLoader() throws Exception {
    NeighboursLoader neighbour = new NeighboursLoader();
    try (ContextLoader ignored = new ContextLoader(neighbour);
        RunningCamel camel = new RunningCamel()) {
      camel.add(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:in").toD("log:${header.where}?level=DEBUG").convertBodyTo(byte[].class);
            }
          });
      assertNotNull(
          camel
              .context()
              .createProducerTemplate()
              .requestBodyAndHeader("direct:in", "x", "where", "y"));
      assertEquals(List.of(), neighbour.asked);
    }
  }

  private static URLClassLoader compiled(Path folder, String file, String source)
      throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, source);
    int problems =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", path.toString());
    assertEquals(0, problems);
    ClassLoader parent = RouteClassResolverTest.class.getClassLoader();
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent);
  }

  /** Stands for a bundle with another Camel: whatever is asked of it here is a mistake. */
  private static final class NeighboursLoader extends ClassLoader {
    final List<String> asked = new CopyOnWriteArrayList<>();

    NeighboursLoader() {
      super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      asked.add(name);
      return super.loadClass(name, resolve);
    }

    @Override
    protected URL findResource(String name) {
      asked.add(name);
      return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
      asked.add(name);
      return Collections.emptyEnumeration();
    }
  }
}
