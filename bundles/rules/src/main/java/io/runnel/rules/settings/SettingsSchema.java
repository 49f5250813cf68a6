// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import java.util.Map;

/** Forms as JSON Schema. */
public final class SettingsSchema {
  private SettingsSchema() {}

  /** The schema of a form. */
  public static Map<String, Object> of(Class<? extends Record> form, Labels labels) {
    throw new UnsupportedOperationException();
  }
}
