// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

/** Texts of a form in one language. */
@FunctionalInterface
public interface Labels {
  /** The texts as the kind's source has them. */
  Labels ENGLISH = (key, english) -> english;

  /**
   * A text.
   *
   * @param key for instance {@code url.label}, {@code url.help}, {@code set.property.label}
   * @param english holds where there is no translation
   */
  String text(String key, String english);
}
