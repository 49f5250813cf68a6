// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static io.runnel.kind.PropertyType.BOOLEAN;
import static io.runnel.kind.PropertyType.DATE;
import static io.runnel.kind.PropertyType.ENUMERATION;
import static io.runnel.kind.PropertyType.INSTANT;
import static io.runnel.kind.PropertyType.MONEY;
import static io.runnel.kind.PropertyType.MULTI_SELECT;
import static io.runnel.kind.PropertyType.NUMBER;
import static io.runnel.kind.PropertyType.OWNER;
import static io.runnel.kind.PropertyType.TEXT;

import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import io.runnel.workflow.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue of a contact, a company and a deal. */
public final class TestTypes implements Catalogue {
  private static final Map<String, Map<String, PropertyType>> TYPES =
      Map.of(
          "contact",
          Map.ofEntries(
              Map.entry("firstname", TEXT),
              Map.entry("lastname", TEXT),
              Map.entry("email", TEXT),
              Map.entry("fax", TEXT),
              Map.entry("jobtitle", TEXT),
              Map.entry("source", TEXT),
              Map.entry("company", TEXT),
              Map.entry("lifecyclestage", ENUMERATION),
              Map.entry("score", NUMBER),
              Map.entry("birthday", DATE),
              Map.entry("seen", INSTANT),
              Map.entry("tags", MULTI_SELECT),
              Map.entry("nocalls", BOOLEAN)),
          "company",
          Map.of("name", TEXT, "domain", TEXT),
          "deal",
          Map.of(
              "name",
              TEXT,
              "amount",
              MONEY,
              "stage",
              TEXT,
              "contacts",
              TEXT,
              "owner",
              OWNER,
              "company",
              TEXT));

  @Override
  public List<KindInfo> kinds(int tenant, String language) {
    return List.of();
  }

  @Override
  public KindInfo defineType(int tenant, Map<String, Object> definition) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Map<String, Property>> properties(int tenant, String type) {
    Map<String, PropertyType> types = TYPES.get(type);
    if (types == null) {
      return Optional.empty();
    }
    Map<String, Property> properties = new LinkedHashMap<>();
    types.forEach((name, sort) -> properties.put(name, Property.of(name, name, sort)));
    return Optional.of(properties);
  }
}
