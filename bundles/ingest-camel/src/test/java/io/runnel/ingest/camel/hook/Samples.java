// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.HookCall;
import io.runnel.rules.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Calls of hosts, in {@code itests/samples}. */
public final class Samples {
  private static final Path FOLDER = Path.of("..", "..", "itests", "samples");

  private Samples() {}

  /** Names of all samples. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") || name.endsWith(".xml"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The call in a file, to the hook {@code test}. */
  public static HookCall call(String name) {
    return call("test", name);
  }

  /** The call in a file, to a hook. */
  public static HookCall call(String hook, String name) {
    String text = text(name);
    if (name.endsWith(".xml")) {
      return new HookCall(hook, Map.of(), text.getBytes(UTF_8), 0);
    }
    Map<String, Object> file = Json.readPlain(text);
    Map<String, List<String>> headers = new HashMap<>();
    if (file.get("_headers") instanceof Map<?, ?> told) {
      told.forEach((key, value) -> headers.put(lower(key), List.of(value.toString())));
    }
    return new HookCall(hook, headers, bytes(file.getOrDefault("body", file)), 0);
  }

  /** A body to be changed. */
  @SuppressWarnings("unchecked") // names in JSON are text
  public static Map<String, Object> body(String name) {
    return (Map<String, Object>) Json.readPlain(text(name)).get("body");
  }

  /** In compact form, as signatures cover it. */
  public static byte[] bytes(Object body) {
    return Json.writePlain(body).getBytes(UTF_8);
  }

  private static String lower(Object name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
