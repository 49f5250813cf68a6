// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** A component as another bundle may bring one: it writes down what it is sent. */
final class NotesComponent extends DefaultComponent {
  private final List<String> notes;

  NotesComponent(List<String> notes) {
    this.notes = notes;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
    return new DefaultEndpoint(uri, this) {
      @Override
      public Producer createProducer() {
        return new DefaultProducer(this) {
          @Override
          public void process(Exchange exchange) {
            notes.add(exchange.getMessage().getBody(String.class));
          }
        };
      }

      @Override
      public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
