// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.catalogue;

import io.runnel.host.Page;
import io.runnel.host.Problem;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Catalogue;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** {@code runnel:kinds}. */
@Service
@Command(
    scope = ListKinds.SCOPE,
    name = "kinds",
    description = "Lists the object types, triggers and actions now installed")
public final class ListKinds extends RunnelCommand {
  private static final List<String> SORTS = List.of("objectType", "trigger", "action");

  @Option(name = "--sort", description = "Only objectType, trigger or action")
  @Completion(
      value = StringsCompleter.class,
      values = {"objectType", "trigger", "action"})
  private @Nullable String sort;

  @Option(
      name = "--lang",
      description = "Language of labels, where a bundle brings it",
      valueToShowInHelp = "en")
  private String language = "en";

  @Reference(optional = true)
  private @Nullable Catalogue catalogue;

  @Override
  protected Answer answer() {
    String wanted = sort;
    if (wanted != null && !SORTS.contains(wanted)) {
      throw invalid(
          "--sort", "must be one of " + String.join(", ", SORTS) + ", not '" + wanted + "'");
    }
    List<Catalogue.KindInfo> kinds =
        need(catalogue, Catalogue.class).kinds(tenant(), language).stream()
            .filter(kind -> wanted == null || kind.sort().equals(wanted))
            .toList();
    Table table = Table.of("No kinds", "Id", "Sort", "Version", "Label", "Category", "Problems");
    for (Catalogue.KindInfo kind : kinds) {
      table.row(
          kind.id(),
          kind.sort(),
          kind.version(),
          kind.text().label(),
          kind.text().category(),
          kind.problems().stream().map(Problem::message).toList());
    }
    return Answer.part(new Page<>(kinds, null), table);
  }
}
