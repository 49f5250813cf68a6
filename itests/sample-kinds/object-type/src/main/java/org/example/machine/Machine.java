// SPDX-License-Identifier: Apache-2.0
package org.example.machine;

import io.runnel.kind.Kind;
import io.runnel.kind.ObjectType;
import io.runnel.kind.Property;
import io.runnel.kind.PropertyType;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A machine that a customer rents, and that must be looked after. */
@Component
@Kind(id = "machine", label = "Machine", about = "A machine that a customer rents.")
public class Machine implements ObjectType {
  @Override
  public List<Property> properties() {
    return List.of(
        Property.unique("serial", "Serial number", PropertyType.TEXT),
        Property.of("hours", "Hours run", PropertyType.NUMBER),
        Property.of("serviced", "Last service", PropertyType.DATE),
        Property.choice("state", "State", "Running", "Idle", "Broken"));
  }

  @Override
  public List<String> associations() {
    return List.of("contact");
  }
}
