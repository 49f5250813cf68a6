// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.HttpApi;
import io.runnel.itests.harness.SharedDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user gets with the tar.gz. */
@ExtendWith(SharedDistribution.class)
class DistributionStory {
  @Test
  void doesItsFirstWorkflow(Distribution runnel) {
    FirstWorkflow workflow = FirstWorkflow.publish(runnel.api(), "PT1S");
    String ada = workflow.contact("Ada", 1500);
    workflow.assertDone(ada, "Ada");
  }

  @Test
  void lacksTheTestClock(Distribution runnel) throws Exception {
    String bundles = runnel.shell().run("bundle:list -t 0 -s");
    assertFalse(bundles.contains("io.runnel.testkit"), bundles);
    assertFalse(bundles.contains("clock"), bundles);
    String clocks = runnel.shell().run("service:list io.runnel.workflow.EngineClock");
    assertFalse(clocks.contains("[io.runnel.workflow.EngineClock]"), clocks);
  }

  @Test
  void hasNoWebServerButItsOwn(Distribution runnel) throws Exception {
    String bundles = runnel.shell().run("bundle:list -t 0 -s");
    assertFalse(bundles.contains("pax-web"), bundles);
    assertFalse(bundles.contains("org.apache.felix.http"), bundles);
  }

  @Test
  void answersNothingWithoutALogin(Distribution runnel) {
    HttpApi stranger = new HttpApi(runnel.api().base(), "admin:wrong");
    assertTrue(stranger.isHealthy());
    for (String path : List.of("/kinds", "/workflows", "/records/contact", "/ledger", "/parked")) {
      assertEquals(401, stranger.get(path).status(), path);
    }
  }

  @Test
  void listensOnThisMachineOnly(Distribution runnel) throws IOException {
    Path settings = runnel.home().resolve("etc/io.runnel.rest.cfg");
    try (Stream<String> lines = Files.lines(settings)) {
      assertTrue(lines.anyMatch("host = 127.0.0.1"::equals));
    }
  }
}
