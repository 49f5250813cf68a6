// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;

/** Configuration of a hook, written as in its file. */
public record TestHook(Map<String, String> values) implements Hook.Configuration {

  /** Lines {@code name = value}; a later one wins. */
  public static TestHook of(String... lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : String.join("\n", lines).lines().toList()) {
      int equals = line.indexOf('=');
      values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    return new TestHook(values);
  }

  /** As an administrator would write it for the captured calls of Parse Server. */
  public static TestHook parse() {
    return of(
        "name = parse",
        "key = whk",
        "types = Contact=contact, Company=company,Deal=deal",
        "fields = Contact.firstname=firstname,Contact.lastname=lastname,Contact.email=email,"
            + "Contact.lifecyclestage=lifecyclestage,Contact.score=score,Contact.company=company,"
            + "Company.name=name,Company.domain=domain,"
            + "Deal.name=name,Deal.amount=amount,Deal.stage=stage,Deal.contacts=contacts");
  }

  /** The same with other lines over it. */
  public TestHook with(String... lines) {
    Map<String, String> more = new HashMap<>(values);
    more.putAll(of(lines).values);
    return new TestHook(more);
  }

  private String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  @Override
  public String name() {
    return value("name", "test");
  }

  @Override
  public String format() {
    return value("format", "parse");
  }

  @Override
  public int tenant() {
    return Integer.parseInt(value("tenant", "1"));
  }

  @Override
  public String hostInstance() {
    return value("hostInstance", "crm-1");
  }

  @Override
  public String key() {
    return value("key", "");
  }

  @Override
  public String signature() {
    return value("signature", "");
  }

  @Override
  public String keyName() {
    return value("keyName", "");
  }

  @Override
  public String publicUrl() {
    return value("publicUrl", "");
  }

  @Override
  public int windowSeconds() {
    return Integer.parseInt(value("windowSeconds", "300"));
  }

  @Override
  public String event() {
    return value("event", "");
  }

  @Override
  public String currency() {
    return value("currency", "");
  }

  @Override
  public String[] types() {
    return new String[] {value("types", "")};
  }

  @Override
  public String[] fields() {
    return new String[] {value("fields", "")};
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return Hook.Configuration.class;
  }
}
