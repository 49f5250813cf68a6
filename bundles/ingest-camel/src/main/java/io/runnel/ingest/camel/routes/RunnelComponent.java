// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.routes;

import io.runnel.host.Inbox;
import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.intake.PieceReader;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The component {@code runnel}: {@code runnel:events} takes events in our own format, {@code
 * runnel:<hook>} those in the format and with the maps of a hook; {@code ?tenant=} says whose
 * events of our own format they are, 1 by default.
 */
@Component(service = org.apache.camel.Component.class, property = "runnel.component=runnel")
public final class RunnelComponent extends DefaultComponent {
  private final Inbox inbox;
  private final Formats formats;

  /** With the inbox that events end in. */
  @Activate
  public RunnelComponent(@Reference Inbox inbox, @Reference Formats formats) {
    this.inbox = inbox;
    this.formats = formats;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String format, Map<String, Object> parameters)
      throws Exception {
    int tenant = getAndRemoveParameter(parameters, "tenant", Integer.class, 1);
    PieceReader reader = formats.reader(format, tenant);
    return new RunnelEndpoint(uri, this, new EventWriter(inbox, reader));
  }
}
