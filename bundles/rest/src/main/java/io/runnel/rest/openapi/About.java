// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a resource method does, for the API's description. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface About {
  /** One line. */
  String value();

  /** HTTP status when all is well. */
  int status() default 200;

  /** Type of the answer's body where the return type does not tell. */
  Class<?> answer() default Object.class;
}
