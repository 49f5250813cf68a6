// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hooks by name and formats by name, as they come and go. A call that is refused leaves a count and
 * a log line without its body.
 */
@Component(service = Hooks.class)
public final class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
  private final List<HookFormat> formats = new CopyOnWriteArrayList<>();
  private final AtomicLong refused = new AtomicLong();

  /** Of two hooks with one name the first counts. */
  void add(Hook hook) {
    if (hooks.putIfAbsent(hook.name(), hook) != null) {
      LOG.error(
          "two hooks are called {}: give the one of {} another name",
          hook.name(),
          hook.hostInstance());
    }
  }

  void remove(Hook hook) {
    hooks.remove(hook.name(), hook);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addFormat(HookFormat format) {
    formats.add(format);
  }

  void removeFormat(HookFormat format) {
    formats.remove(format);
  }

  /** Reads the events of one call. */
  public List<RecordEvent> read(HookCall call) {
    Hook hook = hooks.get(call.hook());
    try {
      if (hook == null) {
        throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no hook '" + call.hook() + "'");
      }
      return format(hook).read(hook, call);
    } catch (Refusal refusal) {
      log(hook, refusal);
      throw refusal;
    }
  }

  /** Neither the message, which may quote the body, nor a name that anybody can make up. */
  private void log(@Nullable Hook hook, Refusal refusal) {
    LOG.warn(
        "hook {} refused a call, {} so far: {} {}",
        hook == null ? "(unknown)" : hook.name(),
        refused.incrementAndGet(),
        refusal.reason(),
        refusal.problems().stream().map(problem -> problem.pointer()).toList());
  }

  private HookFormat format(Hook hook) {
    for (HookFormat format : formats) {
      if (format.name().equals(hook.format())) {
        return format;
      }
    }
    String message =
        "hook %s wants the format '%s', which is not installed"
            .formatted(hook.name(), hook.format());
    throw new Refusal(Refusal.Reason.UNAVAILABLE, message);
  }

  /** How many calls were refused since the start. */
  public long refused() {
    return refused.get();
  }
}
