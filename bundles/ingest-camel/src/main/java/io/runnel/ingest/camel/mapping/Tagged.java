// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.rules.value.Values;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objects that stand for one value and say so in a member.
 *
 * @param by the member
 * @param templates what each sort becomes: a text with members in braces, one member alone for that
 *     member as it is, nothing for no value
 */
record Tagged(String by, List<Map.Entry<Glob, String>> templates) {
  private static final Pattern MEMBER = Pattern.compile("\\{([^{}]*+)}");

  /** What the object stands for; itself if it is none of these. */
  @Nullable Object value(Map<?, ?> object) {
    if (object.get(by) instanceof String tag) {
      for (Map.Entry<Glob, String> one : templates) {
        if (one.getKey().fits(tag)) {
          return fill(one.getValue(), object);
        }
      }
    }
    return object;
  }

  private static @Nullable Object fill(String template, Map<?, ?> object) {
    Matcher member = MEMBER.matcher(template);
    if (template.isEmpty()) {
      return null;
    }
    if (member.matches()) {
      return object.get(member.group(1));
    }
    member.reset();
    return member.replaceAll(
        found -> Matcher.quoteReplacement(Values.show(object.get(found.group(1)))));
  }
}
