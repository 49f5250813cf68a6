// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.completion;

import io.runnel.workflow.Catalogue;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** Ids of the object types installed. */
@Service
public final class ObjectTypes implements Completer {
  @Reference(optional = true)
  private @Nullable Catalogue service;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> texts =
        service == null
            ? List.of()
            : service.kinds(Asked.tenant(line), "en").stream()
                .filter(kind -> kind.sort().equals("objectType"))
                .map(Catalogue.KindInfo::id)
                .toList();
    return Asked.offer(texts, session, line, candidates);
  }
}
