// SPDX-License-Identifier: Apache-2.0
package io.runnel.camel.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningCamelTest {
  private static final long DEADLINE_SECONDS = 30;

  private final RunningCamel camel = new RunningCamel();

  @AfterEach
  void close() {
    camel.close();
  }

  @Test
  void runsABuildersRoutesUntilItLeaves() throws Exception {
    RouteBuilder greeting = greeting("greeting", "direct:greet");
    camel.add(greeting);
    assertEquals("Hello Ada", ask("direct:greet", "Ada"));
    assertEquals("Hello stranger", ask("direct:greet", ""));

    camel.remove(greeting);

    assertTrue(camel.context().getRoutes().isEmpty());
    assertTrue(camel.context().getRouteDefinitions().isEmpty());
    assertThrows(CamelExecutionException.class, () -> ask("direct:greet?block=false", "Ada"));
  }

  @Test
  void takesTheSameBuilderBack() throws Exception {
    RouteBuilder greeting = greeting("greeting", "direct:greet");
    camel.add(greeting);
    camel.remove(greeting);
    camel.add(greeting);
    assertEquals("Hello Ada", ask("direct:greet", "Ada"));
  }

  @Test
  void takesNoRoutesAfterClose() {
    camel.close();
    assertThrows(
        IllegalStateException.class, () -> camel.add(greeting("greeting", "direct:greet")));
  }

  @Test
  void leavesTheRoutesOfOtherBuildersRunning() throws Exception {
    RouteBuilder first = greeting("first", "direct:first");
    camel.add(first);
    camel.add(greeting("second", "direct:second"));
    camel.remove(first);
    assertEquals("Hello Ada", ask("direct:second", "Ada"));
    assertNull(camel.context().getRoute("first"));
  }

  @Test
  void refusesARouteIdInUseAndKeepsTheRouteThatHasIt() throws Exception {
    camel.add(greeting("greeting", "direct:greet"));
    RouteBuilder second = greeting("greeting", "direct:other");

    Exception refusal = assertThrows(IllegalStateException.class, () -> camel.add(second));
    camel.remove(second);

    assertTrue(refusal.getMessage().contains("'greeting'"), refusal.getMessage());
    assertEquals("Hello Ada", ask("direct:greet", "Ada"));
  }

  @Test
  void leavesNothingOfABuilderThatFails() throws Exception {
    RouteBuilder half =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:good").routeId("good").to("log:good");
            from("direct:bad").routeId("bad").to("log:bad?level=loudly");
          }
        };
    assertThrows(FailedToCreateRouteException.class, () -> camel.add(half));
    assertTrue(camel.context().getRoutes().isEmpty());
    assertTrue(camel.context().getRouteDefinitions().isEmpty());
  }

  @Test
  void routesWaitForAComponentAndStopWhenItGoes() throws Exception {
    List<String> received = new java.util.concurrent.CopyOnWriteArrayList<>();
    RouteBuilder sending =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:send").routeId("send").choice().when(constant(true)).to("notes:here");
          }
        };
    camel.add(greeting("greeting", "direct:greet"));
    camel.add(sending);
    assertTrue(String.valueOf(camel.trouble(sending)).contains("'notes'"));
    assertNull(camel.context().getRoute("send"));

    for (int round = 1; round <= 2; round++) {
      NotesComponent notes = new NotesComponent(received);
      camel.addComponent("notes", notes);
      assertNull(camel.trouble(sending));
      ask("direct:send", "round " + round);

      camel.removeComponent("notes", notes);
      assertTrue(String.valueOf(camel.trouble(sending)).contains("'notes'"));
      assertNull(camel.context().getRoute("send"));
      assertNull(camel.context().hasComponent("notes"));
      assertEquals("Hello Ada", ask("direct:greet", "Ada"));
    }
    assertEquals(List.of("round 1", "round 2"), received);
  }

  @Test
  void refusesAComponentWhoseSchemeIsThere() {
    NotesComponent notes = new NotesComponent(List.of());
    assertThrows(IllegalStateException.class, () -> camel.addComponent("file", notes));
    camel.addComponent("notes", notes);
    assertThrows(IllegalStateException.class, () -> camel.addComponent("notes", notes));
  }

  @Test
  void runsTimersFilesBeansAndExceptionClauses(@TempDir Path folder) throws Exception {
    LinkedBlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    RouteBuilder several =
        new RouteBuilder() {
          @Override
          public void configure() {
            onException(IllegalArgumentException.class)
                .handled(true)
                .transform(simple("refused: ${exception.message}"))
                .process(exchange -> arrived.add(exchange.getMessage().getBody(String.class)));
            from("timer:once?repeatCount=1&delay=0")
                .log(LoggingLevel.DEBUG, "fired")
                .process(exchange -> arrived.add("timer"));
            from("file:" + folder + "?initialDelay=0&delay=10&delete=true")
                .convertBodyTo(String.class)
                .bean(new Checker())
                .to("seda:checked");
            from("seda:checked")
                .process(exchange -> arrived.add(exchange.getMessage().getBody(String.class)));
          }
        };
    camel.add(several);
    assertEquals("timer", next(arrived));

    Files.writeString(folder.resolve("good.txt"), "good");
    assertEquals("checked good", next(arrived));
    Files.writeString(folder.resolve("bad.txt"), "bad");
    assertEquals("refused: bad is not good", next(arrived));

    camel.remove(several);
    assertTrue(camel.context().getRoutes().isEmpty());
  }

  @Test
  void letsAMessageReachItsNextRouteWhileTheirBuilderLeaves() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leaving = new CountDownLatch(1);
    RouteBuilder chain =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:end").transform(simple("${body} ended"));
            from("direct:begin")
                .process(
                    exchange -> {
                      entered.countDown();
                      assertTrue(leaving.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
                    })
                .to("direct:end");
          }
        };
    camel.add(chain);
    CompletableFuture<Object> answer =
        CompletableFuture.supplyAsync(() -> ask("direct:begin", "message"));
    assertTrue(entered.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
    ShutdownWatch watch = new ShutdownWatch(camel.context(), leaving);

    camel.remove(chain);

    assertEquals("message ended", answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
    assertTrue(watch.sawItBegin());
    assertTrue(camel.context().getRoutes().isEmpty());
  }

  @Test
  void removesARouteWhoseMessageIsStuck() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    RouteBuilder stuck =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("seda:stuck")
                .process(
                    exchange -> {
                      entered.countDown();
                      never.await();
                    });
          }
        };
    camel.add(stuck);
    camel.context().createFluentProducerTemplate().withBody("x").to("seda:stuck").asyncSend();
    assertTrue(entered.await(DEADLINE_SECONDS, TimeUnit.SECONDS));

    camel.remove(stuck);

    assertTrue(camel.context().getRoutes().isEmpty());
  }

  @Test
  void leavesNoThreadAfterClose(@TempDir Path folder) throws Exception {
    camel.add(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("timer:often?period=10").to("seda:work");
            from("seda:work?concurrentConsumers=2").to("log:work?level=DEBUG");
            from("file:" + folder).to("log:file");
          }
        });
    assertFalse(camelThreads().isEmpty());
    List<Thread> threads = camelThreads();

    camel.close();

    join(threads);
    // Closing starts a thread of its own, which ends after it has told that all is closed.
    join(camelThreads());
    assertEquals(List.of(), camelThreads());
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    }
  }

  private static List<Thread> camelThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("Camel (runnel)"))
        .toList();
  }

  private Object ask(String endpoint, String body) {
    return camel.context().createFluentProducerTemplate().withBody(body).to(endpoint).request();
  }

  private static String next(LinkedBlockingQueue<String> arrived) throws InterruptedException {
    String value = arrived.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(value, "nothing arrived");
    return value;
  }

  private static RouteBuilder greeting(String id, String from) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(from)
            .routeId(id)
            .choice()
            .when(simple("${body} == ''"))
            .transform(constant("Hello stranger"))
            .otherwise()
            .transform(simple("Hello ${body}"));
      }
    };
  }

  /** Called by a route by its one public method. */
  public static final class Checker {
    public String check(String body) {
      if (!body.equals("good")) {
        throw new IllegalArgumentException(body + " is not good");
      }
      return "checked " + body;
    }
  }
}
