// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One configured hook, {@code etc/io.runnel.hook-<anything>.cfg}. */
@Component(
    service = Hook.class,
    configurationPid = "io.runnel.hook",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Hook.Configuration.class, factory = true)
public final class Hook {
  private final Configuration configuration;
  private final Map<String, String> types;
  private final Map<String, String> fields;

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
        description = "Host class = object type, for instance Contact=contact.")
    String[] types() default {};

    /** Field map. */
    @AttributeDefinition(
        name = "Fields",
        description = "Host class.field = property, for instance Contact.firstname=firstname.")
    String[] fields() default {};
  }

  /** Reads its maps. */
  @Activate
  public Hook(Configuration configuration) {
    this.configuration = configuration;
    this.types = map(configuration.types());
    this.fields = map(configuration.fields());
  }

  private static Map<String, String> map(String[] pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "'" + pair + "' is not host=ours; write for instance Contact=contact");
      }
      map.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
    }
    return map;
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
    return types;
  }

  /** Properties by class and field, {@code Contact.firstname}. */
  Map<String, String> fields() {
    return fields;
  }
}
