// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static io.runnel.kind.PropertyType.BOOLEAN;
import static io.runnel.kind.PropertyType.DATE;
import static io.runnel.kind.PropertyType.INSTANT;
import static io.runnel.kind.PropertyType.MONEY;
import static io.runnel.kind.PropertyType.NUMBER;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A person. No two contacts have the same email. */
@Component
@Kind(
    id = "contact",
    label = "Contact",
    about = "A person you are in touch with.",
    category = "CRM",
    since = "1.0")
public final class Contact implements ObjectType {

  @Override
  public List<Property> properties() {
    return List.of(
        Property.of("firstname", "First name", TEXT),
        Property.of("lastname", "Last name", TEXT),
        Property.unique("email", "Email", TEXT),
        Property.of("phone", "Phone", TEXT),
        Property.of("mobilephone", "Mobile phone", TEXT),
        Property.of("jobtitle", "Job title", TEXT),
        Property.of("company", "Company", TEXT),
        Property.of("website", "Website", TEXT),
        Property.of("address", "Street address", TEXT),
        Property.of("zip", "Postal code", TEXT),
        Property.of("city", "City", TEXT),
        Property.of("country", "Country", TEXT),
        lifecycleStage(),
        leadStatus(),
        buyingRole(),
        Property.of("owner", "Owner", OWNER),
        Property.of("score", "Score", NUMBER),
        Property.of("segment", "Segment", TEXT),
        Property.of("employees", "Employees", NUMBER),
        Property.of("annualrevenue", "Annual revenue", MONEY),
        Property.of("birthday", "Birthday", DATE),
        Property.of("lastcontacted", "Last contacted", INSTANT),
        Property.of("emailoptout", "No marketing email", BOOLEAN));
  }

  @Override
  public List<String> associations() {
    return List.of("company");
  }

  /** The order of the stages is the order in which a person becomes a customer. */
  private static Property lifecycleStage() {
    return Property.choice(
        "lifecyclestage",
        "Lifecycle stage",
        "Subscriber",
        "Lead",
        "Marketing qualified lead",
        "Sales qualified lead",
        "Opportunity",
        "Customer",
        "Evangelist",
        "Other");
  }

  private static Property leadStatus() {
    return Property.choice(
        "leadstatus",
        "Lead status",
        "New",
        "Open",
        "In progress",
        "Open deal",
        "Attempted to contact",
        "Connected",
        "Bad timing",
        "Unqualified");
  }

  private static Property buyingRole() {
    return Property.choices(
        "buyingrole",
        "Buying role",
        "Decision maker",
        "Budget holder",
        "Champion",
        "Influencer",
        "End user",
        "Blocker",
        "Other");
  }
}
