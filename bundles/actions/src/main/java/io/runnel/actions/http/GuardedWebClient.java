// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import io.runnel.host.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Resolves a name once, checks every address it got, and connects to just these, so that a name
 * whose second look-up is private gains nothing (case B62). A GET follows up to five redirects,
 * each checked in the same way. Neither headers nor bodies are logged.
 */
@Component(service = WebClient.class, configurationPid = HttpSettings.PID)
@Designate(ocd = HttpSettings.class)
public final class GuardedWebClient implements WebClient {
  private static final int MAX_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Names names;
  private final Connections connections;
  private final Exchange exchange = new Exchange();
  private volatile AllowedTargets allowed;

  @Activate
  public GuardedWebClient(HttpSettings settings) {
    this(
        AllowedTargets.of(settings.allow()),
        Names.SYSTEM,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  GuardedWebClient(AllowedTargets allowed, Names names, SSLSocketFactory tls) {
    this.allowed = allowed;
    this.names = names;
    this.connections = new Connections(tls);
  }

  /** The service stays, so that no step has to wait for it. */
  @Modified
  void change(HttpSettings settings) {
    allowed = AllowedTargets.of(settings.allow());
  }

  @Deactivate
  void close() {
    connections.close();
  }

  @Override
  public Answer send(Request request) throws IOException, InterruptedException {
    long end = System.nanoTime() + request.timeout().toNanos();
    Request next = request;
    for (int redirects = 0; ; redirects++) {
      Answer answer = sendOnce(next, end);
      Request following = redirected(next, answer);
      if (following == null) {
        return answer;
      }
      if (redirects == MAX_REDIRECTS) {
        throw new IOException("more than " + MAX_REDIRECTS + " redirects");
      }
      next = following;
    }
  }

  private Answer sendOnce(Request request, long end) throws IOException, InterruptedException {
    Target target = Target.of(request.uri());
    List<InetAddress> addresses = checked(target);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new SocketTimeoutException("it took too long");
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try (Connections.Connection connection = connections.open(target, addresses, left)) {
      try {
        return exchange.over(connection.socket(), target, request);
      } catch (IOException failure) {
        throw connection.reason(failure);
      }
    }
  }

  private List<InetAddress> checked(Target target) throws UnknownHostException {
    List<InetAddress> addresses = names.addresses(target.host());
    AllowedTargets now = allowed;
    for (InetAddress address : addresses) {
      if (!now.permits(target.host(), target.port(), address)) {
        throw Target.refused();
      }
    }
    return addresses;
  }

  /** The request that a redirect asks for; {@code null} if there is nothing to follow. */
  private static @Nullable Request redirected(Request request, Answer answer) {
    String location = answer.headers().get("location");
    boolean get = request.method().equals("GET");
    if (!get || location == null || !REDIRECTS.contains(answer.status())) {
      return null;
    }
    URI uri;
    try {
      uri = request.uri().resolve(new URI(location));
    } catch (URISyntaxException wrong) {
      return null;
    }
    return new Request("GET", uri, headers(request, uri), request.body(), request.timeout());
  }

  /** Any header may be a credential, so another origin gets only those that describe the wish. */
  private static Map<String, String> headers(Request request, URI uri) {
    if (Target.of(request.uri()).isSameOrigin(Target.of(uri))) {
      return request.headers();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.toLowerCase(Locale.ROOT).startsWith("accept")) {
                headers.put(name, value);
              }
            });
    return headers;
  }
}
