// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.record;

import io.runnel.host.RecordRef;
import io.runnel.host.Records;
import io.runnel.host.Refusal;
import io.runnel.shell.command.RunnelCommand;
import io.runnel.shell.completion.ObjectTypes;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Table;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:record}. */
@Service
@Command(scope = ShowRecord.SCOPE, name = "record", description = "Shows one record")
public final class ShowRecord extends RunnelCommand {
  @Argument(name = "type", description = "Id of the object type", required = true)
  @Completion(ObjectTypes.class)
  private String type;

  @Argument(index = 1, name = "id", description = "Id of the record", required = true)
  private String id;

  @Reference(optional = true)
  private @Nullable Records records;

  @Override
  protected Answer answer() {
    RecordForm form =
        need(records, Records.class)
            .read(ref())
            .map(RecordForm::of)
            .orElseThrow(
                () ->
                    new Refusal(Refusal.Reason.NOT_FOUND, "there is no " + type + " '" + id + "'"));
    Table table = Table.of("No property has a value", "Property", "Value");
    form.properties().forEach(table::row);
    return Answer.of(
        form,
        out -> {
          out.println(type + " " + form.id() + ", version " + form.version());
          table.print(out);
        });
  }

  private RecordRef ref() {
    try {
      return new RecordRef(tenant(), type, id);
    } catch (IllegalArgumentException impossible) {
      throw new Refusal(Refusal.Reason.INVALID, String.valueOf(impossible.getMessage()));
    }
  }
}
