// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The role that a resource method needs. One without it, and without {@link Open}, is admin's. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
  /** The least role. */
  Role value();
}
