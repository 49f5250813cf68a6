// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.document;

import io.runnel.workflow.WorkflowDocument;
import io.runnel.workflow.WorkflowDocument.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** One reading of a document. */
final class DocumentReader {
  private static final Set<String> MEMBERS =
      Set.of("schemaVersion", "name", "objectType", "trigger", "steps", "settings");
  private static final Set<String> SETTINGS = Set.of("timeZone", "allowRetrigger", "force");
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

  WorkflowDocument read(Members json) {
    int version = schemaVersion(json);
    String name = json.text("name");
    String type = json.required("objectType");
    if (!json.has("trigger")) {
      json.place().below("trigger").error("'trigger' is missing: say what makes a record enter");
    }
    if (!json.has("steps")) {
      json.place().below("steps").error("'steps' is missing: it must be a list of steps");
    }
    WorkflowDocument document =
        new WorkflowDocument(
            version,
            name == null ? "" : name,
            type,
            TriggerReader.read(json.members("trigger"), json.has("trigger")),
            new StepReader().steps(json, "steps"),
            settings(json.members("settings")));
    json.only(MEMBERS);
    return document;
  }

  private static int schemaVersion(Members json) {
    Place place = json.place().below("schemaVersion");
    if (!json.has("schemaVersion")) {
      place.error("'schemaVersion' is missing; it must be " + WorkflowCodec.SCHEMA_VERSION);
      return 0;
    }
    int before = place.problems().size();
    int version = json.number("schemaVersion");
    if (version != WorkflowCodec.SCHEMA_VERSION && place.problems().size() == before) {
      place.error(
          "the document has schemaVersion %d; this release reads %d"
              .formatted(version, WorkflowCodec.SCHEMA_VERSION));
    }
    return version;
  }

  private static Settings settings(Members json) {
    ZoneId zone = zone(json);
    boolean retrigger = json.flag("allowRetrigger");
    boolean force = json.flag("force");
    json.only(SETTINGS);
    return new Settings(zone, retrigger, force);
  }

  private static ZoneId zone(Members json) {
    String zone = json.text("timeZone");
    if (zone == null) {
      return DEFAULT_ZONE;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      String hint = Nearest.hint(zone, ZoneId.getAvailableZoneIds());
      json.place()
          .below("timeZone")
          .error("'" + zone + "' is no time zone such as Europe/Paris" + hint);
      return DEFAULT_ZONE;
    }
  }
}
