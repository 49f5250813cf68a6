// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.kinds;

import io.runnel.kind.Kind;
import io.runnel.workflow.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Texts and icon of a kind, from resources beside its class; see {@link Kind}. */
final class KindTexts {
  /** No translation. */
  static final KindTexts NONE = new KindTexts("", new Properties(), null, "");

  private final String id;
  private final Properties translated;
  private final @Nullable Kind kind;
  private final String icon;

  private KindTexts(String id, Properties translated, @Nullable Kind kind, String icon) {
    this.id = id;
    this.translated = translated;
    this.kind = kind;
    this.icon = icon;
  }

  static KindTexts of(Object service, Kind kind, String language) {
    Properties texts = new Properties();
    String tag = Locale.forLanguageTag(language).getLanguage();
    if (!tag.isEmpty()) {
      load(service.getClass(), "messages_" + tag + ".properties", texts);
    }
    String icon = read(service.getClass(), kind.id() + ".svg");
    return new KindTexts(
        kind.id(), texts, kind, icon.isEmpty() ? read(service.getClass(), "icon.svg") : icon);
  }

  private static void load(Class<?> beside, String name, Properties texts) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      texts.clear();
    }
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** The text under a key of the kind, English where there is no translation. */
  String text(String key, String english) {
    return translated.getProperty(id + "." + key, english);
  }

  String icon() {
    return icon;
  }

  Catalogue.Text text() {
    Kind described = java.util.Objects.requireNonNull(kind);
    return new Catalogue.Text(
        text("label", described.label()),
        text("about", described.about()),
        text("category", described.category()));
  }
}
