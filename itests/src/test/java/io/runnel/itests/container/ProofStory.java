// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.container;

import static org.junit.jupiter.api.Assertions.*;

import io.runnel.itests.harness.*;
import org.junit.jupiter.api.Test;

class ProofStory {
  @Test
  void starts() throws Exception {
    try (StockKaraf karaf = StockKaraf.start("proof");
        KarafInside inside = karaf.inside()) {
      var before = inside.bundles();
      before.values().stream().limit(3).forEach(System.out::println);
      System.out.println(inside.threads());
      inside.services().stream().limit(10).forEach(System.out::println);
      var events = inside.watchBundles();
      System.out.println(
          karaf
              .shell()
              .run(
                  "feature:install neighbour || true",
                  "feature:repo-add mvn:io.runnel/runnel-features/"
                      + Settings.version()
                      + "/xml/features",
                  "feature:install runnel",
                  "bundle:list -s"));
      events.forEach(System.out::println);
    }
  }
}
