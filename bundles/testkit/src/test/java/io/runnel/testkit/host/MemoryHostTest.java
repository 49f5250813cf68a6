// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.host;

import io.runnel.host.Host;
import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The host in memory keeps the contract. */
class MemoryHostTest extends HostContract {
  private final MemoryHost host =
      new MemoryHost(
          "contact",
          List.of(Property.of("city", "City", PropertyType.TEXT)),
          InstantSource.system(),
          MemoryHost.FRIENDLY);

  @Override
  protected Host host() {
    return host;
  }

  @Override
  protected String type() {
    return "contact";
  }

  @Override
  protected String text() {
    return "city";
  }

  @Override
  protected void change(RecordRef ref, String value) {
    host.put(ref.id(), Map.of("city", value));
  }
}
