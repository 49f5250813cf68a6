// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.settings;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the PID {@code io.runnel.rest}. A change restarts the server. */
@ObjectClassDefinition(
    id = "io.runnel.rest",
    name = "Runnel HTTP",
    description = "The server for the API and the editor.")
public @interface RestConfiguration {
  /** Address to bind to. */
  @AttributeDefinition(
      name = "Host",
      description = "Address to listen on. 127.0.0.1 admits this machine only, 0.0.0.0 all.")
  String host() default "127.0.0.1";

  /** TCP port. */
  @AttributeDefinition(name = "Port", description = "TCP port, 0 for any free one.")
  int port() default 8480;

  /** Address seen from outside. */
  @AttributeDefinition(
      name = "Public URL",
      description = "The address that people and hosts use when a proxy stands in front.",
      required = false)
  String publicUrl() default "";

  /** Longest request body. */
  @AttributeDefinition(
      name = "Longest request body",
      description = "In bytes; longer requests are answered with 413.")
  long maxBodyBytes() default 10_485_760;
}
