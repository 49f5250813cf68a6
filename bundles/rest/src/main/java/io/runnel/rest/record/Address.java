// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.record;

import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.rest.login.Caller;
import io.runnel.rest.problem.HttpProblem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Which record a request is about, and which version of it. */
public final class Address {
  private final String type;
  private final String id;
  private final @Nullable String ifMatch;

  /** Called by Jersey. */
  public Address(
      @PathParam("type") String type,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    this.type = type;
    this.id = id;
    this.ifMatch = ifMatch;
  }

  RecordRef of(Caller caller) {
    return of(caller, type, id);
  }

  /**
   * The record of the caller's tenant with this type and id.
   *
   * @throws Refusal {@code INVALID} if no record can have that address
   */
  static RecordRef of(Caller caller, String type, String id) {
    try {
      return new RecordRef(caller.tenant(), type, id);
    } catch (IllegalArgumentException impossible) {
      throw new Refusal(Refusal.Reason.INVALID, String.valueOf(impossible.getMessage()));
    }
  }

  /** The version that the caller knows, 0 if none was named. */
  long expectedVersion() {
    if (ifMatch == null || ifMatch.equals("*")) {
      return 0;
    }
    try {
      return Long.parseLong(EntityTag.valueOf(ifMatch).getValue());
    } catch (IllegalArgumentException foreign) {
      throw new HttpProblem(412, "If-Match must be an ETag of this record, for instance \"3\"");
    }
  }
}
