// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.SharedDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's first workflow, its lines pasted into a bash one after the other. */
@ExtendWith(SharedDistribution.class)
class ReadmeStory {
  private static final Path README = Path.of("..", "README.md");
  private static final String WORKFLOW = "the workflow is ";

  @Test
  void firstWorkflowDoesWhatItSays(Distribution runnel) throws Exception {
    String printed = paste(runnel, firstWorkflow());
    String id = printed.substring(printed.lastIndexOf(WORKFLOW) + WORKFLOW.length()).trim();
    // Off again, for it takes contacts of the other stories too.
    runnel.api().post("/workflows/" + id + "/off", "{}").expect(200);

    for (String event : List.of("enrolled", "branch.taken", "wait.started", "completed")) {
      assertTrue(printed.contains("\"" + event + "\""), () -> event + " in " + printed);
    }
    assertTrue(printed.contains("enterprise"), printed);
    assertTrue(printed.contains("Call Grace"), printed);
  }

  private static String paste(Distribution runnel, String lines)
      throws IOException, InterruptedException {
    Path output = runnel.home().resolve("data/readme.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash").redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("RUNNEL_ADMIN_PASSWORD", runnel.password());
    builder.environment().put("RUNNEL_URL", runnel.api().base());
    Process bash = builder.start();
    try (var input = bash.outputWriter(UTF_8)) {
      input.write(lines + "\necho \"" + WORKFLOW + "$WORKFLOW\"\n");
    }
    assertEquals(0, bash.waitFor());
    return Files.readString(output);
  }

  private static String firstWorkflow() throws IOException {
    try (Stream<String> lines = Files.lines(README)) {
      List<String> block =
          lines
              .dropWhile(line -> !line.contains("first-workflow:start"))
              .takeWhile(line -> !line.contains("first-workflow:end"))
              .filter(line -> !line.startsWith("<!--") && !line.startsWith("```"))
              .toList();
      assertTrue(block.size() > 10, "the README marks its first workflow");
      return String.join("\n", block);
    }
  }
}
