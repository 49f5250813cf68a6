// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a component of a settings or answer record; without it the name is the label. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
  /** The label. */
  String value();

  /** A sentence of help. */
  String help() default "";

  /** Whether it may be left out; the component is then {@code null} (or 0, false, empty). */
  boolean optional() default false;

  /** JSON text of the value that holds when it is left out; empty for none. */
  String initial() default "";

  /**
   * Where the choices come from that only the running product knows: {@code objectTypes}, {@code
   * workflows}, {@code steps} (earlier ones that make a record), {@code lists}, {@code owners} or
   * {@code associations}; empty for none. The editor shows a picker.
   */
  String options() default "";

  /** Show it only while another field has a value, as {@code field=value}; empty for always. */
  String visibleWhen() default "";
}
