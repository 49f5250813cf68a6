// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.Refusal;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.WorkflowIds;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Json;
import io.runnel.workflow.Workflows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:import}. */
@Service
@Command(
    scope = ImportWorkflow.SCOPE,
    name = "import",
    description = "Makes a workflow from a document, or replaces a draft; publishes nothing")
public final class ImportWorkflow extends RunnelCommand {
  private static final int MOST_BYTES = 4 * Workflows.MAX_DOCUMENT;

  @Option(name = "--into", description = "Id of the workflow whose draft is replaced")
  @Completion(WorkflowIds.class)
  private @Nullable String into;

  @Argument(
      name = "file",
      description = "JSON file on Karaf's machine; without one, standard input is read")
  @Completion(FileCompleter.class)
  private @Nullable String file;

  @Reference(optional = true)
  private @Nullable Workflows workflows;

  @Override
  protected Answer answer() {
    Workflows service = need(workflows, Workflows.class);
    Map<String, Object> document = Json.readObject(text(), source());
    String target = into;
    String id = target == null ? service.create(tenant(), document, user()).id() : target;
    Workflows.Draft draft =
        target == null
            ? service.draft(tenant(), id)
            : service.saveDraft(tenant(), id, document, service.draft(tenant(), id).revision());
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("id", id);
    made.put("revision", draft.revision());
    made.put("problems", draft.problems());
    return Answer.of(
        made,
        out -> {
          out.println("Workflow " + id + " has draft revision " + draft.revision() + ".");
          ProblemLines.print(draft.problems(), out);
        });
  }

  private String source() {
    return file == null ? "standard input" : file;
  }

  private String text() {
    try (InputStream input = open()) {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refusal(
            Refusal.Reason.TOO_LARGE, source() + " is longer than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, UTF_8);
    } catch (NoSuchFileException missing) {
      throw invalid(
          "file", source() + " is not on Karaf's machine; send it as standard input instead");
    } catch (IOException unreadable) {
      throw invalid("file", source() + " cannot be read: " + unreadable.getMessage());
    }
  }

  private InputStream open() throws IOException {
    return file == null ? System.in : Files.newInputStream(Path.of(file));
  }
}
