// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static io.runnel.kind.PropertyType.DATE;
import static io.runnel.kind.PropertyType.MONEY;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.AssociationType;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/**
 * A sale under way (mission row O3). Its stages belong to a pipeline; within one their order is the
 * order in which a deal goes on.
 */
@Component
@Kind(
    id = "deal",
    label = "Deal",
    about = "A sale under way, with its stage in a pipeline.",
    category = "CRM",
    since = "1.0")
public final class Deal implements ObjectType {

  @Override
  public List<Property> properties() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put(
        "sales",
        List.of("Qualified", "Meeting held", "Offer sent", "Contract sent", "Won", "Lost"));
    stages.put("renewals", List.of("Renewal due", "Renewal offered", "Renewed", "Not renewed"));
    return List.of(
        Property.of("name", "Name", TEXT),
        Property.of("amount", "Amount", MONEY),
        Property.of("closedate", "Close date", DATE),
        Property.choice("pipeline", "Pipeline", "Sales", "Renewals"),
        Property.stages("stage", "Stage", "pipeline", stages),
        Property.choice("priority", "Priority", "Low", "Medium", "High"),
        Property.of("owner", "Owner", OWNER));
  }

  @Override
  public List<String> associations() {
    return List.of("contact", "company");
  }

  @Override
  public List<AssociationType> associationTypes() {
    return List.of(
        new AssociationType(
            "decision_maker",
            "deal",
            "contact",
            "Decision maker",
            "decides_deal",
            "Deal to decide on"));
  }
}
