// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the way out, PID {@value #PID}. */
@ObjectClassDefinition(
    name = "Runnel: outgoing HTTP",
    description = "What workflows may call besides public addresses.")
@interface HttpSettings {
  /** Its PID. */
  String PID = "io.runnel.http";

  @AttributeDefinition(
      name = "Allowed targets",
      description =
          "Internal targets that workflows may call: host:port such as 127.0.0.1:9000 or"
              + " crm.internal:8080, or a range of addresses such as 10.1.0.0/16.")
  String[] allow() default {};
}
