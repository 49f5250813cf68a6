// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.intake;

import io.runnel.host.HookCall;
import io.runnel.host.HookReceiver;
import io.runnel.host.RecordEvent;
import io.runnel.ingest.camel.event.CanonicalEvents;
import io.runnel.ingest.camel.hook.Hooks;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In what format a way in reads its bodies, by name. */
@Component(service = Formats.class)
public final class Formats {
  /** Name of our own format; every other name is that of a hook. */
  public static final String EVENTS = HookReceiver.EVENTS;

  private final Function<HookCall, List<RecordEvent>> hooks;
  private final CanonicalEvents canonical = new CanonicalEvents(InstantSource.system());

  /** With the hooks, whose formats and maps may be used. */
  @Activate
  public Formats(@Reference Hooks hooks) {
    this(hooks::readTrusted);
  }

  /** With what reads the body of a hook by the hook's name. */
  public Formats(Function<HookCall, List<RecordEvent>> hooks) {
    this.hooks = hooks;
  }

  /**
   * A reader of a format.
   *
   * @param format {@code events}, or the name of a hook, which need not be there yet
   * @param tenant whose events they are; a hook's are those of the hook's own tenant
   */
  public PieceReader reader(String format, int tenant) {
    return body -> {
      HookCall call = new HookCall(format, Map.of(), body, tenant);
      return format.equals(EVENTS) ? canonical.read(call) : hooks.apply(call);
    };
  }
}
