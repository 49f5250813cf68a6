// SPDX-License-Identifier: Apache-2.0
package io.runnel.triggers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.EventKind;
import io.runnel.kind.EventFilter;
import io.runnel.testkit.kind.SampleRecord;
import org.junit.jupiter.api.Test;

class OtherTriggersTest {

  @Test
  void aNewRecordEntersWhateverItsProperties() {
    var trigger = new RecordCreated();
    var settings = new RecordCreated.Settings();
    assertEquals(EventFilter.of(EventKind.CREATED), trigger.listensTo(settings));
    var snapshot = SampleRecord.of(java.util.Map.of());
    assertTrue(trigger.matches(settings, Events.of(EventKind.CREATED), snapshot).holds());
  }

  @Test
  void aNamedEventIsListenedToByItsNameWithOrWithoutThePrefix() {
    var expected = EventFilter.of(EventKind.custom("form.submitted"));
    for (String name :
        new String[] {"form.submitted", "custom:form.submitted", " form.submitted "}) {
      assertEquals(expected, new CustomEvent().listensTo(new CustomEvent.Settings(name)));
    }
  }

  @Test
  void anEmptyEventNameIsRefusedByName() {
    for (String name : new String[] {"", "  ", "custom:"}) {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> new CustomEvent.Settings(name));
      assertTrue(refused.getMessage().startsWith("name must be"), refused.getMessage());
    }
  }

  @Test
  void aManualWorkflowListensToNothing() {
    assertEquals(
        EventFilter.NOTHING, new ManualEnrolment().listensTo(new ManualEnrolment.Settings()));
  }
}
