// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages show the very files that the build compiles, and their links lead somewhere. */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SAMPLE =
      Pattern.compile(
          "<!-- file:(\\S+) -->\\n```\\w+\\n(.*?)\\n```\\n<!-- end -->", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  @Test
  void showsTheFilesThatTheBuildCompiles() throws IOException {
    int samples = 0;
    for (Path page : pages()) {
      Matcher sample = SAMPLE.matcher(Files.readString(page));
      while (sample.find()) {
        samples++;
        String file = Files.readString(ROOT.resolve(sample.group(1))).stripTrailing();
        assertEquals(file, sample.group(2), page + " shows an old " + sample.group(1));
      }
    }
    assertEquals(8, samples);
  }

  @Test
  void linksToPagesThatAreThere() throws IOException {
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1));
        assertTrue(Files.exists(target), page + " links to " + link.group(1));
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream<Path> top = Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"));
      return Stream.concat(top, docs).filter(page -> page.toString().endsWith(".md")).toList();
    }
  }
}
