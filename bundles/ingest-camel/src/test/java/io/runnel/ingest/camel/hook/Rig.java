// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.ingest.camel.mapping.MappingFiles;
import io.runnel.ingest.camel.signature.BasicLogin;
import io.runnel.ingest.camel.signature.BodyHmac;
import io.runnel.ingest.camel.signature.EspoCrm;
import io.runnel.ingest.camel.signature.HeaderKey;
import io.runnel.ingest.camel.signature.HubSpotV1;
import io.runnel.ingest.camel.signature.HubSpotV3;
import io.runnel.ingest.camel.signature.QueryKey;
import io.runnel.ingest.camel.signature.Twenty;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Hooks with all schemes, at the time at which the samples were sent. */
public final class Rig {
  /** A little after the sending time of the signed samples. */
  public static final Instant NOW = Instant.ofEpochMilli(1795574613100L).plusSeconds(2);

  private Rig() {}

  /** With the mapping files of the bundle. */
  public static Hooks hooks() {
    return hooks(null, NOW);
  }

  /** With an operator's folder, at a time. */
  public static Hooks hooks(Path folder, Instant now) {
    Hooks hooks = new Hooks(new MappingFiles(folder), new TestTypes(), () -> now);
    List.of(
            new HeaderKey(),
            new QueryKey(),
            new BasicLogin(),
            new BodyHmac(),
            new HubSpotV1(),
            new HubSpotV3(),
            new Twenty(),
            new EspoCrm())
        .forEach(hooks::addScheme);
    return hooks;
  }
}
