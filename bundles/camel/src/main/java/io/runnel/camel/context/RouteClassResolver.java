// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds a class or resource in Camel's own bundle first, then in the bundles whose routes run now.
 *
 * <p>Camel keeps some classes of a route by name only, such as the exceptions of {@code
 * onException}, so the bundles that bring routes have to be searched. It also asks the calling
 * thread's context class loader before any other, which in a shared container may belong to a
 * bundle that has another Camel; that loader is therefore hidden during each search.
 */
final class RouteClassResolver extends DefaultClassResolver {
  private final ClassLoader camelLoader;
  private final List<ClassLoader> routeLoaders = new CopyOnWriteArrayList<>();

  RouteClassResolver(CamelContext camel, ClassLoader camelLoader) {
    super(camel);
    this.camelLoader = camelLoader;
  }

  /** One entry per builder: two builders of one bundle may leave at different times. */
  void search(ClassLoader routeLoader) {
    routeLoaders.add(routeLoader);
  }

  void forget(ClassLoader routeLoader) {
    routeLoaders.remove(routeLoader);
  }

  @Override
  public @Nullable Class<?> resolveClass(String name) {
    Class<?> found = super.resolveClass(name);
    return found != null ? found : first(loader -> loadClass(name, loader));
  }

  @Override
  public @Nullable URL loadResourceAsURL(String uri) {
    try (ContextLoader ignored = new ContextLoader(camelLoader)) {
      URL found = super.loadResourceAsURL(uri);
      return found != null ? found : first(loader -> loader.getResource(uri));
    }
  }

  @Override
  public @Nullable InputStream loadResourceAsStream(String uri) {
    try (ContextLoader ignored = new ContextLoader(camelLoader)) {
      InputStream found = super.loadResourceAsStream(uri);
      return found != null ? found : first(loader -> loader.getResourceAsStream(uri));
    }
  }

  @Override
  public Enumeration<URL> loadAllResourcesAsURL(String uri) {
    try (ContextLoader ignored = new ContextLoader(camelLoader)) {
      return super.loadAllResourcesAsURL(uri);
    }
  }

  @Override
  protected @Nullable Class<?> loadClass(String name, ClassLoader loader) {
    try (ContextLoader ignored = new ContextLoader(camelLoader)) {
      return super.loadClass(name, loader);
    }
  }

  private <T> @Nullable T first(Function<ClassLoader, @Nullable T> search) {
    for (ClassLoader loader : routeLoaders) {
      T found = search.apply(loader);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
