// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.ingest.camel.mapping.FieldMap;
import io.runnel.ingest.camel.mapping.Mapping;
import io.runnel.ingest.camel.mapping.Target;
import io.runnel.ingest.camel.signature.Credentials;
import io.runnel.workflow.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One configured hook, {@code etc/io.runnel.hook-<anything>.cfg}. It is no service, since the
 * properties of a service, the key among them, can be read by every bundle.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = "io.runnel.hook",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Hook.Configuration.class, factory = true)
public final class Hook {
  private static final Logger LOG = LoggerFactory.getLogger(Hook.class);

  private final Hooks hooks;
  private final Configuration configuration;
  private final FieldMap map;

  /** What a hook is told. */
  @ObjectClassDefinition(name = "Runnel hook", description = "Takes a host's webhook calls.")
  public @interface Configuration {
    /** Last part of the URL. */
    @AttributeDefinition(name = "Name", description = "Last part of the URL, /api/v1/hooks/<name>.")
    String name();

    /** Format of the calls. */
    @AttributeDefinition(
        name = "Format",
        description = "Name of the host's mapping file, for instance parse or directus.")
    String format() default "parse";

    /** Tenant. */
    @AttributeDefinition(name = "Tenant")
    int tenant() default 1;

    /** Host instance. */
    @AttributeDefinition(
        name = "Host instance",
        description = "Name of the host that calls; part of the key of repetitions.")
    String hostInstance();

    /** Shared key. */
    @AttributeDefinition(
        name = "Key",
        description =
            "The key or secret that the host has too; without one the hook refuses every call.",
        type = AttributeType.PASSWORD)
    String key() default "";

    /** Signature scheme. */
    @AttributeDefinition(
        name = "Signature",
        description =
            "How calls are proved: header, query, basic, hmac-sha256, or a host's own; empty for"
                + " the usual one of the format.")
    String signature() default "";

    /** Name of the header or parameter. */
    @AttributeDefinition(
        name = "Key's name",
        description = "Header or URL parameter in which the proof comes; empty for the usual one.")
    String keyName() default "";

    /** Public URL. */
    @AttributeDefinition(
        name = "Public URL",
        description = "The hook's URL as the host calls it; some signatures cover it.")
    String publicUrl() default "";

    /** Window of time. */
    @AttributeDefinition(
        name = "Window in seconds",
        description = "How far the time of sending may be from now, where it is signed.")
    int windowSeconds() default 300;

    /** What calls are about. */
    @AttributeDefinition(
        name = "Event",
        description =
            "What the calls are about, for hosts whose payload does not tell: Contact.update.")
    String event() default "";

    /** Currency. */
    @AttributeDefinition(
        name = "Currency",
        description = "Currency of amounts that come without one, for instance EUR.")
    String currency() default "";

    /** Type map. */
    @AttributeDefinition(
        name = "Types",
        description = "Host type=object type, with commas between: Contact=contact,Deal=deal.")
    String[] types() default {};

    /** Field map. */
    @AttributeDefinition(
        name = "Fields",
        description =
            "Host type.field=property, with commas between: Contact.firstname=firstname. Other"
                + " fields are passed over.")
    String[] fields() default {};
  }

  /** Offers itself under its name, unless another hook has it. */
  @Activate
  public Hook(@Reference Hooks hooks, Configuration configuration) {
    this.hooks = hooks;
    this.configuration = configuration;
    this.map = FieldMap.of(configuration.types(), configuration.fields());
    if (!hasKey()) {
      LOG.warn("hook {} has no key, so it refuses every call", name());
    }
    hooks.add(this);
  }

  @Deactivate
  public void leave() {
    hooks.remove(this);
  }

  String name() {
    return configuration.name();
  }

  String format() {
    return configuration.format();
  }

  String hostInstance() {
    return configuration.hostInstance();
  }

  /** The scheme that proves its calls, by the configuration or else by the format. */
  String scheme(Mapping mapping) {
    String own = configuration.signature();
    return own.isEmpty() ? mapping.signature().scheme() : own;
  }

  boolean hasKey() {
    return !configuration.key().isEmpty();
  }

  Duration window() {
    return Duration.ofSeconds(configuration.windowSeconds());
  }

  Credentials credentials(Mapping mapping, InstantSource clock) {
    boolean usual = scheme(mapping).equals(mapping.signature().scheme());
    String name = configuration.keyName();
    return new Credentials(
        configuration.key(),
        name.isEmpty() && usual ? mapping.signature().name() : name,
        configuration.publicUrl(),
        window(),
        clock);
  }

  Target target(Catalogue catalogue, Instant now) {
    return new Target(
        configuration.tenant(),
        hostInstance(),
        configuration.event(),
        configuration.currency(),
        map,
        catalogue::properties,
        now);
  }
}
