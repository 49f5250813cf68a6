// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.HookCall;
import io.runnel.host.HookReply;
import io.runnel.host.RecordEvent;
import io.runnel.host.Refusal;
import io.runnel.ingest.camel.mapping.HostReader;
import io.runnel.ingest.camel.mapping.Mapping;
import io.runnel.ingest.camel.mapping.MappingFiles;
import io.runnel.ingest.camel.signature.Proof;
import io.runnel.ingest.camel.signature.SignatureScheme;
import io.runnel.workflow.Catalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hooks by name and signature schemes by name, as they come and go. A call that is refused leaves a
 * count and a log line without its body.
 */
@Component(service = Hooks.class)
public final class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
  private final List<SignatureScheme> schemes = new CopyOnWriteArrayList<>();
  private final Replays replays = new Replays();
  private final AtomicLong refused = new AtomicLong();
  private final MappingFiles mappings;
  private final Catalogue catalogue;
  private final InstantSource clock;

  /** In Karaf. */
  @Activate
  public Hooks(@Reference MappingFiles mappings, @Reference Catalogue catalogue) {
    this(mappings, catalogue, InstantSource.system());
  }

  /** With the clock by which signatures are in time. */
  public Hooks(MappingFiles mappings, Catalogue catalogue, InstantSource clock) {
    this.mappings = mappings;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * What a call says.
   *
   * @param events its events, none if it says nothing that the hook's maps concern
   * @param stored to be run when they are durable; before, the same call may come again
   */
  public record Reading(List<RecordEvent> events, Runnable stored) {}

  /** Of two hooks with one name the first counts. */
  void add(Hook hook) {
    if (hooks.putIfAbsent(hook.name(), hook) != null) {
      LOG.error(
          "two hooks are called {}: give the one of {} another name",
          hook.name(),
          hook.hostInstance());
    }
    try {
      mappings.named(hook.format());
    } catch (Refusal wrong) {
      LOG.error("hook {} takes no calls: {}", hook.name(), wrong.getMessage());
    }
  }

  void remove(Hook hook) {
    hooks.remove(hook.name(), hook);
  }

  /** Brings a scheme. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addScheme(SignatureScheme scheme) {
    schemes.add(scheme);
  }

  /** Takes a scheme away. */
  public void removeScheme(SignatureScheme scheme) {
    schemes.remove(scheme);
  }

  /**
   * Reads the events of one call, after its proof.
   *
   * @throws Refusal {@code NOT_FOUND}, {@code UNAUTHENTIC}, {@code INVALID} or {@code UNAVAILABLE}
   */
  public Reading read(HookCall call) {
    Hook hook = hooks.get(call.hook());
    try {
      if (hook == null) {
        throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no hook '" + call.hook() + "'");
      }
      Mapping mapping = mappings.named(hook.format());
      Instant now = clock.instant();
      Proof proof = prove(hook, mapping, call);
      if (!proof.once().isEmpty() && replays.taken(proof.once(), now)) {
        throw new Refusal(Refusal.Reason.UNAUTHENTIC, "this very call was already taken");
      }
      List<RecordEvent> events = new HostReader(mapping, hook.target(catalogue, now)).read(call);
      return new Reading(events, () -> take(proof, hook, now));
    } catch (Refusal refusal) {
      log(hook, refusal);
      throw refusal;
    }
  }

  /** What the host of a hook wants to read, {@code null} if it takes anything. */
  public HookReply.@Nullable Body answer(String name) {
    Hook hook = hooks.get(name);
    return hook == null ? null : mappings.named(hook.format()).answer();
  }

  private void take(Proof proof, Hook hook, Instant now) {
    if (!proof.once().isEmpty()) {
      replays.take(proof.once(), now, hook.window());
    }
  }

  private Proof prove(Hook hook, Mapping mapping, HookCall call) {
    if (!hook.hasKey()) {
      throw new Refusal(Refusal.Reason.UNAUTHENTIC, "the hook has no key yet, so it takes no call");
    }
    String name = hook.scheme(mapping);
    for (SignatureScheme scheme : schemes) {
      if (scheme.name().equals(name)) {
        return scheme.check(hook.credentials(mapping, clock), call);
      }
    }
    String message = "hook %s wants the signature '%s', which is not installed";
    throw new Refusal(Refusal.Reason.UNAVAILABLE, message.formatted(hook.name(), name));
  }

  /**
   * Reads a body in the format and with the maps of a hook, without a proof: for ways in that are
   * trusted themselves, such as a topic.
   *
   * @throws Refusal {@code NOT_FOUND}, {@code INVALID} or {@code UNAVAILABLE}
   */
  public List<RecordEvent> readTrusted(HookCall call) {
    Hook hook = hooks.get(call.hook());
    if (hook == null) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "there is no hook '" + call.hook() + "'");
    }
    Mapping mapping = mappings.named(hook.format());
    return new HostReader(mapping, hook.target(catalogue, clock.instant())).read(call);
  }

  /**
   * Neither the message, which may quote the body, nor a name that anybody can make up; but what is
   * not there is for the operator to know.
   */
  private void log(@Nullable Hook hook, Refusal refusal) {
    LOG.warn(
        "hook {} refused a call, {} so far: {} {}",
        hook == null ? "(unknown)" : hook.name(),
        refused.incrementAndGet(),
        refusal.reason(),
        refusal.reason() == Refusal.Reason.UNAVAILABLE
            ? refusal.getMessage()
            : refusal.problems().stream().map(problem -> problem.pointer()).toList());
  }

  /** How many calls were refused since the start. */
  public long refused() {
    return refused.get();
  }
}
