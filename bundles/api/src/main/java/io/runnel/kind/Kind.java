// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Describes a kind. The members become service properties under {@code runnel.kind.}, so that the
 * catalogue is read without loading the component. English texts stand here; a {@code
 * messages_<language>.properties} beside the class may bring others under {@code <id>.label},
 * {@code <id>.about} and {@code <id>.<field>.label}; {@code <id>.svg} or {@code icon.svg} beside it
 * is its icon.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** Prefix of the service properties; read by the component compiler. */
  String PREFIX_ = "runnel.kind.";

  /** Stable id, stored in workflows: lower-case words joined by dots. */
  String id();

  /** Version of the settings' form; raise it when {@code upgrade} has something to lift. */
  int version() default 1;

  /** Short name. */
  String label();

  /** One or two sentences, for people and for a drafting model. */
  String about() default "";

  /** Where the editor lists it. */
  String category() default "";

  /** What running it touches; says nothing for object types and triggers. */
  Effect effect() default Effect.EXTERNAL;

  /** Object types it may be used with; empty for all. */
  String[] objectTypes() default {};

  /** First release that has it. */
  String since() default "";
}
