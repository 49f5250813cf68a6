// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.operate;

import io.runnel.host.Host;
import io.runnel.host.Page;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.command.Words;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import io.runnel.workflow.Catalogue;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:hosts}. */
@Service
@Command(
    scope = ListHosts.SCOPE,
    name = "hosts",
    description = "Lists the hosts now registered, what they can do and whose records they master")
public final class ListHosts extends RunnelCommand {
  @Reference private List<Host> hosts;

  @Reference(optional = true)
  private @Nullable Catalogue catalogue;

  /**
   * A host instance.
   *
   * @param instance its name
   * @param capabilities what it can do, in lower case
   * @param types object types of the tenant that it masters
   */
  public record Instance(String instance, List<String> capabilities, List<String> types) {}

  @Override
  protected Answer answer() {
    List<Instance> instances =
        hosts.stream()
            .map(this::instance)
            .sorted(Comparator.comparing(Instance::instance))
            .toList();
    Table table = Table.of("No hosts", "Instance", "Can", "Masters");
    instances.forEach(host -> table.row(host.instance(), host.capabilities(), host.types()));
    return Answer.part(new Page<>(instances, null), table);
  }

  private Instance instance(Host host) {
    List<String> types =
        need(catalogue, Catalogue.class).kinds(tenant(), "en").stream()
            .filter(kind -> kind.sort().equals("objectType") && host.masters(tenant(), kind.id()))
            .map(Catalogue.KindInfo::id)
            .toList();
    return new Instance(
        host.instance(), host.capabilities().stream().map(Words::of).sorted().toList(), types);
  }
}
