// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.openapi;

import io.runnel.rest.login.Allowed;
import io.runnel.rest.login.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The description of the API for programs. */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
  private final ApiDescription description;

  /** Called by Jersey. */
  @Inject
  public OpenApiResource(ApiDescription description) {
    this.description = description;
  }

  @GET
  @Allowed(Role.VIEWER)
  @About("Describes this API as an OpenAPI 3.1 document.")
  public Map<String, Object> show() {
    return description.document();
  }
}
