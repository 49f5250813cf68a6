// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.http;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.HookReply;
import io.runnel.host.Receipt;
import io.runnel.host.Refusal;
import io.runnel.ingest.camel.hook.Hooks;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands calls of the HTTP edge to the routes, in the HTTP thread. */
@Component
public final class RouteReceiver implements HookReceiver {
  private static final Logger LOG = LoggerFactory.getLogger(RouteReceiver.class);

  private final ProducerTemplate template;
  private final Hooks hooks;

  /** With the Camel that runs our routes. */
  @Activate
  public RouteReceiver(
      @Reference(target = "(provider=runnel)") CamelContext camel, @Reference Hooks hooks) {
    this.template = camel.createProducerTemplate();
    this.hooks = hooks;
  }

  /** Lets the template go. */
  @Deactivate
  void deactivate() {
    template.stop();
  }

  @Override
  public HookReply reply(HookCall call) {
    return new HookReply(receive(call), hooks.answer(call.hook()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Receipt> receive(HookCall call) {
    String route = call.hook().equals(EVENTS) ? IngestRoutes.EVENTS : IngestRoutes.HOOK;
    try {
      return Objects.requireNonNull(template.requestBody(route + "?block=false", call, List.class));
    } catch (CamelExecutionException failure) {
      for (Throwable at = failure; at != null; at = at.getCause()) {
        if (at instanceof Refusal refusal) {
          throw refusal;
        }
      }
      // The caller must not see what failed inside: it may quote the record.
      LOG.error("A call was not stored", failure.getCause());
      throw new Refusal(Refusal.Reason.UNAVAILABLE, "the call was not stored; send it again later");
    }
  }
}
