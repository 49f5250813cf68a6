// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.site;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.workflow.Catalogue;
import java.util.List;
import java.util.Map;

/** An action kind and an object type. */
public final class TwoKinds implements Catalogue {
  @Override
  public List<KindInfo> kinds(int tenant, String language) {
    return List.of(
        kind("record.edit", "action", language), kind("contact", "objectType", language));
  }

  @Override
  public KindInfo defineType(int tenant, Map<String, Object> definition) {
    if (!(definition.get("id") instanceof String id)) {
      throw new Refusal(Refusal.Reason.INVALID, "no id", List.of(Problem.at("/id", "is missing")));
    }
    return kind(id, "objectType", "en");
  }

  private static KindInfo kind(String id, String sort, String language) {
    return new KindInfo(
        id,
        sort,
        1,
        new Text("label " + language, "", ""),
        Map.of("settings", Map.of("type", "object")),
        "",
        List.of());
  }
}
