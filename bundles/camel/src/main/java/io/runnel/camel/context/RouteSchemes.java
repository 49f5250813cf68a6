// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which components routes need. An address that is computed for each message, such as a recipient
 * list, does not count: nobody can know it beforehand.
 */
final class RouteSchemes {
  private RouteSchemes() {}

  static Set<String> of(CamelContext camel, List<RouteDefinition> routes) {
    Set<String> schemes = new TreeSet<>();
    for (RouteDefinition route : routes) {
      for (String uri : uris(route)) {
        String scheme = uri == null ? null : scheme(camel.resolvePropertyPlaceholders(uri));
        if (scheme != null) {
          schemes.add(scheme);
        }
      }
    }
    return schemes;
  }

  private static List<@Nullable String> uris(RouteDefinition route) {
    List<@Nullable String> uris = new ArrayList<>();
    if (route.getInput() != null) {
      uris.add(route.getInput().getEndpointUri());
    }
    ProcessorDefinitionHelper.filterTypeInOutputs(
            route.getOutputs(), EndpointRequiredDefinition.class)
        .forEach(part -> uris.add(part.getEndpointUri()));
    ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDynamicDefinition.class)
        .forEach(part -> uris.add(part.getUri()));
    return uris;
  }

  private static @Nullable String scheme(String uri) {
    int colon = uri.indexOf(':');
    String scheme = colon < 1 ? "" : uri.substring(0, colon);
    return scheme.matches("[A-Za-z][A-Za-z0-9+.-]*") ? scheme : null;
  }
}
