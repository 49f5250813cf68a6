// SPDX-License-Identifier: Apache-2.0
package io.runnel.objects;

import static io.runnel.kind.PropertyType.MONEY;
import static io.runnel.kind.PropertyType.NUMBER;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.AssociationType;
import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** An organisation (mission row O2). No two companies have the same domain. */
@Component
@Kind(
    id = "company",
    label = "Company",
    about = "An organisation that you do business with.",
    category = "CRM",
    since = "1.0")
public final class Company implements ObjectType {

  @Override
  public List<Property> properties() {
    return List.of(
        Property.of("name", "Name", TEXT),
        Property.unique("domain", "Domain", TEXT),
        Property.of("phone", "Phone", TEXT),
        Property.of("city", "City", TEXT),
        Property.of("country", "Country", TEXT),
        Property.choice(
            "industry", "Industry", "Software", "Manufacturing", "Retail", "Finance", "Other"),
        Property.of("employees", "Employees", NUMBER),
        Property.of("annualrevenue", "Annual revenue", MONEY),
        Property.of("segment", "Segment", TEXT),
        Property.of("owner", "Owner", OWNER));
  }

  @Override
  public List<AssociationType> associationTypes() {
    return List.of(
        new AssociationType(
            "parent_company",
            "company",
            "company",
            "Parent company",
            "child_company",
            "Child company"),
        new AssociationType(
            "billing_contact",
            "company",
            "contact",
            "Billing contact",
            "billing_company",
            "Billing company"));
  }
}
