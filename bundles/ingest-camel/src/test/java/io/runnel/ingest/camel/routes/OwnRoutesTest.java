// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Refusal;
import io.runnel.ingest.camel.file.FileDrop;
import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.intake.MemoryInbox;
import io.runnel.ingest.camel.kafka.KafkaTopic;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRoutesTest {
  private static final String ONE = "{\"objectType\":\"contact\",\"recordId\":\"17\"}";

  private final MemoryInbox inbox = new MemoryInbox();
  private final Formats formats = MemoryInbox.formats();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void nothingAsynchronousStandsBeforeTheInbox() throws Exception {
    List<RouteBuilder> all =
        List.of(
            new FileDrop(inbox, formats, told(FileDrop.Configuration.class, Map.of("folder", "x"))),
            new KafkaTopic(
                inbox,
                formats,
                told(KafkaTopic.Configuration.class, Map.of("brokers", "b:1", "topic", "t"))));
    for (RouteBuilder builder : all) {
      List<RouteDefinition> routes = builder.configureRoutes(camel).getRoutes();
      assertTrue(!routes.isEmpty(), builder.getClass().getName());
      for (RouteDefinition route : routes) {
        assertTrue(route.getInput().getEndpointUri().matches("(file|kafka):.*"), route.toString());
        for (ProcessorDefinition<?> part : route.getOutputs()) {
          assertSame(ProcessDefinition.class, part.getClass(), route.toString());
        }
      }
    }
  }

  @Test
  void aFolderIsLookedAtAndItsFilesAreTakenInOneThread(@TempDir Path folder) throws Exception {
    camel.addRoutes(
        new FileDrop(
            inbox,
            formats,
            told(
                FileDrop.Configuration.class,
                Map.of("folder", folder.toString(), "pauseMillis", 20))));
    camel.start();
    Files.writeString(folder.resolve("left-alone.txt"), ONE);
    Files.writeString(folder.resolve("a.jsonl"), ONE);
    Files.writeString(folder.resolve("b.ndjson"), ONE.replace("17", "18"));
    awaitFile(folder.resolve("done/a.jsonl"));
    awaitFile(folder.resolve("done/b.ndjson"));
    assertEquals(List.of("17", "18"), inbox.ids().stream().sorted().toList());
    assertEquals(1, inbox.threads.stream().distinct().count());
    assertTrue(Files.exists(folder.resolve("left-alone.txt")));
  }

  private static void awaitFile(Path file) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(file)) {
      assertTrue(System.nanoTime() < end, file + " does not come");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  @Test
  void aUsersRouteIsAnsweredWhenItsEventsAreStored() throws Exception {
    userRoute("runnel:events?tenant=3");
    Object answer = camel.createProducerTemplate().requestBody("direct:in", "[" + ONE + "]");
    assertEquals(List.of("17"), inbox.ids());
    assertEquals(3, inbox.stored.get(0).record().tenant());
    assertEquals(List.of(Thread.currentThread()), inbox.threads);
    assertTrue(String.valueOf(answer).contains("ACCEPTED"), String.valueOf(answer));
  }

  @Test
  void aBodyMayBeBytesOrAMapAndMayBringItsKey() throws Exception {
    userRoute("runnel:events");
    Map<String, Object> map = Map.of("objectType", "contact", "recordId", "18");
    var template = camel.createProducerTemplate();
    template.requestBody("direct:in", ONE.getBytes(UTF_8));
    template.requestBodyAndHeader("direct:in", map, EventWriter.DEDUP_KEY, "K");
    template.requestBodyAndHeader("direct:in", map, EventWriter.DEDUP_KEY, "K");
    assertEquals(List.of("17", "18"), inbox.ids());
  }

  @Test
  void aUsersRouteIsToldWhatIsWrong() throws Exception {
    userRoute("runnel:events");
    var template = camel.createProducerTemplate();
    CamelExecutionException failure =
        assertThrows(
            CamelExecutionException.class,
            () -> template.requestBody("direct:in", "[" + ONE + ",7]"));
    Refusal refusal = (Refusal) failure.getCause();
    assertNotNull(refusal);
    assertEquals("/1", refusal.problems().get(0).pointer());
    assertEquals(List.of(), inbox.stored);
  }

  private void userRoute(String to) throws Exception {
    camel.addComponent("runnel", new RunnelComponent(inbox, formats));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(new NoErrorHandlerBuilder());
            from("direct:in").to(to);
          }
        });
    camel.start();
  }

  /** A configuration with some values, and its defaults for the rest. */
  private static <T extends Annotation> T told(Class<T> type, Map<String, Object> values) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                values.getOrDefault(method.getName(), method.getDefaultValue())));
  }
}
