// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.rest.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The one gate in front of all resources: who is calling, whether a browser was tricked into it,
 * and whether the role is enough.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public final class LoginFilter implements ContainerRequestFilter {
  /** Request property that holds the {@link Caller}. */
  static final String CALLER = Caller.class.getName();

  private final Login login;
  private final Forgery forgery;
  private final ResourceInfo target;
  private final HttpHeaders headers;

  /** Called by Jersey; the last two stand for those of the request under way. */
  @Inject
  public LoginFilter(
      Login login, Forgery forgery, @Context ResourceInfo target, @Context HttpHeaders headers) {
    this.login = login;
    this.forgery = forgery;
    this.target = target;
    this.headers = headers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable Method method = target.getResourceMethod();
    if (method != null && method.isAnnotationPresent(Open.class)) {
      return;
    }
    Caller caller =
        login.callerOf(headers).orElseThrow(() -> new HttpProblem(401, HttpProblem.LOG_IN));
    forgery.refuse(request.getMethod(), headers, caller);
    Role needed = needed(method);
    if (!caller.has(needed)) {
      throw new HttpProblem(403, "this needs the role " + needed.word());
    }
    request.setProperty(CALLER, caller);
  }

  private static Role needed(@Nullable Method method) {
    @Nullable Allowed allowed = method == null ? null : method.getAnnotation(Allowed.class);
    return allowed == null ? Role.ADMIN : allowed.value();
  }
}
