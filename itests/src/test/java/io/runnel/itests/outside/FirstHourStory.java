// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.runnel.itests.harness.Await;
import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.KarafShell;
import io.runnel.itests.harness.SharedDistribution;
import io.runnel.itests.harness.SshShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** K8: the page of an operator's first hour, typed over SSH, prints what it says. */
@ExtendWith(SharedDistribution.class)
class FirstHourStory {
  private static final Path PAGE = Path.of("..", "docs", "operate", "first-hour.md");
  private static final String LOOKS =
      "runnel:(list|show|enrolments|log|record|records|events|parked) .*|runnel:\\w+";

  @Test
  void thePagePrintsWhatItShows(Distribution runnel) throws Exception {
    ConsolePage page = ConsolePage.read(PAGE);
    assertTrue(page.exchanges().size() > 20, "the page has a session");
    StableOutput output = new StableOutput();
    try (SshShell shell = new SshShell(runnel.sshPort(), KarafShell.USER, KarafShell.USER)) {
      bash(runnel, page.preparation());
      for (ConsolePage.Exchange exchange : page.exchanges()) {
        String line = output.typed(exchange.line());
        if (!exchange.karaf()) {
          compare(exchange, bash(runnel, page.preparation() + line), output);
        } else if (line.matches(LOOKS)) {
          // What it shows may still be under way.
          Await.until(line, () -> compare(exchange, shell.run(line).output(), output));
        } else {
          compare(exchange, shell.run(line).output(), output);
        }
      }
    }
  }

  @Test
  void scriptsSeeOneJsonDocumentOrAFailure(Distribution runnel) throws Exception {
    try (SshShell shell = new SshShell(runnel.sshPort(), KarafShell.USER, KarafShell.USER)) {
      SshShell.Outcome made =
          shell.run(
              "runnel:import --json", "{\"schemaVersion\": 1, \"name\": \"Gr\u00fc\u00dfe\"}");
      assertEquals(0, made.status(), made.output());
      var document = new ObjectMapper().readTree(made.output());
      assertTrue(document.get("problems").size() > 0, made.output());

      SshShell.Outcome refused = shell.run("runnel:publish " + document.get("id").asText());
      assertEquals(1, refused.status(), refused.output());
      assertTrue(refused.output().contains("the draft cannot be published yet"), refused.output());
      assertTrue(refused.output().contains("error: /objectType"), refused.output());
      assertTrue(!refused.output().contains("\tat "), refused.output());

      SshShell.Outcome drafts = shell.run("runnel:list --json --state draft --limit 1");
      assertEquals(
          "Gr\u00fc\u00dfe",
          new ObjectMapper().readTree(drafts.output()).at("/items/0/name").asText());
    }
  }

  @Test
  void aViewerLooksAndChangesNothing(Distribution runnel) throws Exception {
    Files.writeString(
        runnel.home().resolve("etc/users.properties"),
        "\nvera = vera-password,ssh,workflow-viewer\n",
        StandardOpenOption.APPEND);
    try (SshShell vera = new SshShell(runnel.sshPort(), "vera", "vera-password")) {
      assertEquals(0, vera.run("runnel:list").status());
      for (String command : List.of("publish 1", "off 1", "on 1", "import x", "enrol 1 2")) {
        SshShell.Outcome refused = vera.run("runnel:" + command);
        assertNotEquals(0, refused.status(), command);
        assertTrue(refused.output().contains("Command not found"), refused.output());
      }
    }
  }

  private static boolean compare(
      ConsolePage.Exchange exchange, String printed, StableOutput output) {
    if (!output.same(exchange.printed(), printed.lines().toList())) {
      throw new AssertionError(
          exchange.line()
              + " printed\n"
              + printed
              + "\nbut the page shows\n"
              + String.join("\n", exchange.printed()));
    }
    return true;
  }

  private static String bash(Distribution runnel, String lines)
      throws IOException, InterruptedException {
    Path output = runnel.home().resolve("data/first-hour.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash")
            .directory(runnel.home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("RUNNEL_ADMIN_PASSWORD", runnel.password());
    builder.environment().put("RUNNEL_URL", runnel.api().base());
    Process bash = builder.start();
    try (var input = bash.outputWriter(UTF_8)) {
      input.write(lines + "\n");
    }
    assertEquals(0, bash.waitFor(), () -> lines);
    return Files.readString(output);
  }
}
