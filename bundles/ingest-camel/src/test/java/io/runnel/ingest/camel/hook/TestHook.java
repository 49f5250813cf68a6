// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import java.lang.annotation.Annotation;

/**
 * Configuration of a hook.
 *
 * @param name its name
 * @param key its key
 * @param types its types
 * @param fields its fields
 */
public record TestHook(String name, String key, String[] types, String[] fields)
    implements Hook.Configuration {

  /** As an administrator would write it for the captured calls. */
  public static TestHook parse() {
    return new TestHook(
        "parse",
        "whk",
        new String[] {"Contact=contact, Company=company", "Deal=deal"},
        new String[] {
          "Contact.firstname=firstname,Contact.lastname=lastname,Contact.email=email",
          "Contact.lifecyclestage=lifecyclestage,Contact.score=score,Contact.company=company",
          "Company.name=name,Company.domain=domain",
          "Deal.name=name,Deal.amount=amount,Deal.stage=stage,Deal.contacts=contacts"
        });
  }

  @Override
  public String format() {
    return "parse";
  }

  @Override
  public int tenant() {
    return 1;
  }

  @Override
  public String hostInstance() {
    return "crm-1";
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return Hook.Configuration.class;
  }
}
