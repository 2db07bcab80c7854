package io.varphi.explorer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what a page of this server, or a program on this machine, asks: pages from elsewhere
 * reach a server on the loopback interface through the browser, some by a name of their own that
 * leads to 127.0.0.1 (DNS rebinding).
 */
final class Guard {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> hosts;

  private Guard(Set<String> hosts) {
    this.hosts = hosts;
  }

  static Guard of(int port) {
    return new Guard(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
  }

  /**
   * Checks method, host and origin.
   *
   * @throws Refusal if one of them is not ours
   */
  void check(HttpExchange exchange) {
    if (!METHODS.contains(exchange.getRequestMethod())) {
      throw Refusal.of(
          Refusal.WRONG_METHOD,
          "the method " + Query.quote(exchange.getRequestMethod()) + " is not known; use GET");
    }
    Headers headers = exchange.getRequestHeaders();
    checkHost(headers.get("Host"));
    checkOrigin(headers.getFirst("Origin"));
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      checkSite(headers.getFirst("Sec-Fetch-Site"));
    }
  }

  private void checkHost(@Nullable List<String> given) {
    if (given == null || given.size() != 1 || !hosts.contains(given.getFirst())) {
      throw foreign("the host is not this machine; open the address that the explorer printed");
    }
  }

  private void checkOrigin(@Nullable String origin) {
    if (origin != null && !hosts.contains(origin.replaceFirst("^http://", ""))) {
      throw foreign("pages of other sites are not answered");
    }
  }

  private static void checkSite(@Nullable String site) {
    if (site != null && !OWN_SITES.contains(site)) {
      throw foreign("pages of other sites are not answered");
    }
  }

  private static Refusal foreign(String sentence) {
    return Refusal.of(Refusal.FORBIDDEN, sentence);
  }
}
