// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import java.util.Map;
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
    @AttributeDefinition(name = "Format", description = "The host's format: parse.")
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
        description = "The key that the host sends; without one the hook refuses every call.",
        type = AttributeType.PASSWORD)
    String key() default "";

    /** Type map. */
    @AttributeDefinition(
        name = "Types",
        description = "Host class=object type, with commas between: Contact=contact,Deal=deal.")
    String[] types() default {};

    /** Field map. */
    @AttributeDefinition(
        name = "Fields",
        description =
            "Host class.field=property, with commas between: Contact.firstname=firstname. Other"
                + " fields are passed over.")
    String[] fields() default {};
  }

  /** Offers itself under its name, unless another hook has it. */
  @Activate
  public Hook(@Reference Hooks hooks, Configuration configuration) {
    this.hooks = hooks;
    this.configuration = configuration;
    this.map = FieldMap.of(configuration.types(), configuration.fields());
    if (key().isEmpty()) {
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

  int tenant() {
    return configuration.tenant();
  }

  String hostInstance() {
    return configuration.hostInstance();
  }

  String key() {
    return configuration.key();
  }

  /** Object types by the host's classes. */
  Map<String, String> types() {
    return map.types();
  }

  /** Properties by field, of one of the host's classes. */
  Map<String, String> fields(String className) {
    return map.fields().getOrDefault(className, Map.of());
  }
}
