// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.rest.problem.HttpProblem;
import io.runnel.rest.settings.ServerSettings;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that a browser was tricked into. Browsers send a session cookie, and remembered
 * Basic credentials, whoever wrote the page that asks; programs send neither unasked and are not
 * bothered.
 */
public final class Forgery {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final String publicUrl;

  /** For a server with these settings. */
  public Forgery(ServerSettings settings) {
    publicUrl = settings.publicUrl();
  }

  void refuse(String method, HttpHeaders headers, Caller caller) {
    if (READING.contains(method)) {
      return;
    }
    if (isFromElsewhere(headers)) {
      throw new HttpProblem(
          403,
          "a page of another site asked for this; if it is our own behind a proxy, set publicUrl of"
              + " io.runnel.rest");
    }
    caller.session().ifPresent(session -> needCsrf(session, headers));
  }

  private static void needCsrf(SessionKey session, HttpHeaders headers) {
    String told = headers.getHeaderString(SessionKey.CSRF_HEADER);
    if (told == null || !Secrets.same(told, session.csrf())) {
      throw new HttpProblem(
          403,
          "a request with the session cookie must repeat the login's csrf value in the header "
              + SessionKey.CSRF_HEADER);
    }
  }

  private boolean isFromElsewhere(HttpHeaders headers) {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_PAGES.contains(site);
    }
    String origin = headers.getHeaderString("Origin");
    return origin != null
        && !origin.equals("http://" + headers.getHeaderString(HttpHeaders.HOST))
        && !origin.equals(publicOrigin());
  }

  private @Nullable String publicOrigin() {
    if (publicUrl.isEmpty()) {
      return null;
    }
    URI uri = URI.create(publicUrl);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
