// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.outside;

import io.runnel.itests.harness.*;
import org.junit.jupiter.api.Test;

class ProofStory {
  @Test
  void starts() throws Exception {
    try (Distribution runnel = Distribution.unpack("proof-outside")) {
      runnel.start();
      System.out.println(runnel.shell().run("feature:list -i -s", "bundle:list -s"));
    }
  }
}
