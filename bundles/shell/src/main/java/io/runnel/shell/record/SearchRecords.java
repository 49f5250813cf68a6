// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.record;

import io.runnel.host.Page;
import io.runnel.host.Records;
import io.runnel.host.Search;
import io.runnel.host.StoredRecord;
import io.runnel.shell.command.ListCommand;
import io.runnel.shell.completion.ObjectTypes;
import io.runnel.shell.output.Answer;
import io.runnel.shell.output.Json;
import io.runnel.shell.output.Table;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code runnel:records}. */
@Service
@Command(
    scope = SearchRecords.SCOPE,
    name = "records",
    description = "Lists the records of a type, or those that meet criteria")
public final class SearchRecords extends ListCommand {
  @Option(
      name = "--criteria",
      description =
          "As in a workflow, in quotes:"
              + " '{\"any\": [{\"all\": [{\"property\": \"score\", \"op\": \"gte\", \"value\": 50}]}]}'")
  private @Nullable String criteria;

  @Argument(name = "type", description = "Id of the object type", required = true)
  @Completion(ObjectTypes.class)
  private String type;

  @Reference(optional = true)
  private @Nullable Records records;

  @Override
  protected Answer answer() {
    Map<String, Object> wanted = criteria == null ? null : Json.readObject(criteria, "--criteria");
    Page<StoredRecord> found =
        need(records, Records.class).search(new Search(tenant(), type, wanted), part());
    Page<RecordForm> page =
        new Page<>(found.items().stream().map(RecordForm::of).toList(), found.next());
    Table table = Table.of("No records", "Id", "Version", "Properties");
    page.items().forEach(form -> table.row(form.id(), form.version(), form.line()));
    return Answer.part(page, table);
  }
}
