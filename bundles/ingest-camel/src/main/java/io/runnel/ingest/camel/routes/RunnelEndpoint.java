// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.routes;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** An end of a route: what is sent here is durable when the route goes on. */
final class RunnelEndpoint extends DefaultEndpoint {
  private final EventWriter writer;

  RunnelEndpoint(String uri, Component component, EventWriter writer) {
    super(uri, component);
    this.writer = writer;
  }

  @Override
  public Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) {
        writer.write(exchange);
      }
    };
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException(
        "nothing comes out of " + getEndpointUri() + "; use it in 'to', not in 'from'");
  }
}
