// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.itests.harness.Distribution;
import io.runnel.itests.harness.FirstWorkflow;
import io.runnel.itests.harness.SharedDistribution;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process is killed while a record waits; after the next start it goes on (design 7.8). */
@ExtendWith(SharedDistribution.class)
class KillStory {
  @Test
  void goesOnAfterAKill(Distribution runnel) throws Exception {
    FirstWorkflow workflow = FirstWorkflow.publish(runnel.api(), "PT10S");
    String grace = workflow.contact("Grace", 2000);
    workflow.awaitState(grace, "waiting");
    runnel.kill();

    runnel.start();
    workflow.assertDone(grace, "Grace");
    assertEquals(1, Collections.frequency(workflow.log(grace), "step.done of s2"));
    assertEquals(1, Collections.frequency(workflow.log(grace), "step.done of s5"));
  }
}
