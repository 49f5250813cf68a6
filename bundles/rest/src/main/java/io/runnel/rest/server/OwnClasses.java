// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.server;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * Finds this bundle's resources and providers by their annotations, so that a new one is one file
 * and no list names it.
 */
public final class OwnClasses {
  private static final String ROOT = "io/runnel/rest";

  private OwnClasses() {}

  /** The resources and providers of the bundle. */
  public static List<Class<?>> inBundle(Bundle bundle) {
    return annotated(
        Collections.list(bundle.findEntries(ROOT, "*.class", true)).stream().map(URL::getPath));
  }

  /** The resources and providers beside this class, in a folder or a jar. */
  public static List<Class<?>> onClassPath() {
    try {
      java.nio.file.Path place =
          java.nio.file.Path.of(
              OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return below(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath("/"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Class<?>> below(java.nio.file.Path place) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(place.resolve(ROOT))) {
      return annotated(files.map(file -> place.relativize(file).toString()));
    }
  }

  private static List<Class<?>> annotated(Stream<String> files) {
    return files
        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
        .<Class<?>>map(OwnClasses::load)
        .filter(OwnClasses::isAnnotated)
        .toList();
  }

  private static boolean isAnnotated(Class<?> type) {
    return type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class);
  }

  private static Class<?> load(String file) {
    String name = file.substring(file.indexOf(ROOT), file.length() - ".class".length());
    try {
      return Class.forName(name.replace('/', '.'), false, OwnClasses.class.getClassLoader());
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
