// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Mappings by name: an operator's file {@code etc/runnel/hooks/<name>.json}, read again when it has
 * changed, or else the one in this bundle.
 */
@Component(service = MappingFiles.class)
public final class MappingFiles {
  private record Loaded(FileTime modified, Mapping mapping) {}

  private final @Nullable Path folder;
  private final Map<String, Loaded> own = new ConcurrentHashMap<>();
  private final Map<String, Mapping> bundled = new ConcurrentHashMap<>();

  /** In Karaf. */
  @Activate
  public MappingFiles(BundleContext context) {
    this(folder(context.getProperty("karaf.etc")));
  }

  /** With the folder of an operator's files, if there is one. */
  public MappingFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  private static @Nullable Path folder(@Nullable String etc) {
    return etc == null ? null : Path.of(etc, "runnel", "hooks");
  }

  /**
   * The mapping of a format.
   *
   * @throws Refusal {@code UNAVAILABLE} if there is none, or if its file is wrong
   */
  public Mapping named(String format) {
    if (!format.matches("[a-z0-9][a-z0-9-]{0,60}")) {
      throw unavailable("a format is named with small letters, digits and hyphens: " + format);
    }
    try {
      Path file = folder == null ? null : folder.resolve(format + ".json");
      return file != null && Files.isRegularFile(file) ? own(format, file) : bundled(format);
    } catch (IOException | IllegalArgumentException wrong) {
      throw unavailable("the mapping file of the format " + format + ": " + wrong.getMessage());
    }
  }

  private Mapping own(String format, Path file) throws IOException {
    FileTime modified = Files.getLastModifiedTime(file);
    Loaded known = own.get(format);
    if (known == null || !known.modified().equals(modified)) {
      known = new Loaded(modified, MappingReader.read(Files.readString(file)));
      own.put(format, known);
    }
    return known.mapping();
  }

  private Mapping bundled(String format) throws IOException {
    Mapping known = bundled.get(format);
    if (known != null) {
      return known;
    }
    try (InputStream in = MappingFiles.class.getResourceAsStream("host/" + format + ".json")) {
      if (in == null) {
        throw unavailable(
            "there is no format "
                + format
                + "; name another, or add etc/runnel/hooks/"
                + format
                + ".json");
      }
      Mapping read = MappingReader.read(new String(in.readAllBytes(), UTF_8));
      bundled.put(format, read);
      return read;
    }
  }

  private static Refusal unavailable(String message) {
    return new Refusal(Refusal.Reason.UNAVAILABLE, message);
  }
}
