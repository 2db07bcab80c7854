package io.varphi.explorer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what a page of this server, or a program on this machine, asks: pages from elsewhere
 * reach a server on the loopback interface through the browser, some by a name of their own that
 * leads to 127.0.0.1 (DNS rebinding).
 */
final class Guard {
  /** Browsers leave it away. */
  private static final int STANDARD_PORT = 80;

  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> hosts;

  private Guard(Set<String> hosts) {
    this.hosts = hosts;
  }

  static Guard of(int port) {
    return new Guard(
        NAMES.stream()
            .flatMap(name ->
                port == STANDARD_PORT
                    ? Stream.of(name, name + ":80")
                    : Stream.of(name + ":" + port))
            .collect(Collectors.toUnmodifiableSet()));
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
          "the method %s is not known; use GET",
          "不支持方法 %s，请用 GET",
          Query.quote(exchange.getRequestMethod()));
    }
    Headers headers = exchange.getRequestHeaders();
    checkHost(headers.get("Host"));
    checkOrigin(headers.getFirst("Origin"));
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      checkSite(headers.getFirst("Sec-Fetch-Site"));
    }
  }

  void checkHost(@Nullable List<String> given) {
    if (given == null || given.size() != 1 || !hosts.contains(given.getFirst())) {
      throw Refusal.of(
          Refusal.FORBIDDEN,
          "the host is not this machine; open the address that the explorer printed",
          "主机名不是本机，请打开探索器启动时显示的地址");
    }
  }

  void checkOrigin(@Nullable String origin) {
    if (origin != null && !hosts.contains(origin.replaceFirst("^http://", ""))) {
      throw foreign();
    }
  }

  private static void checkSite(@Nullable String site) {
    if (site != null && !OWN_SITES.contains(site)) {
      throw foreign();
    }
  }

  private static Refusal foreign() {
    return Refusal.of(Refusal.FORBIDDEN, "pages of other sites are not answered", "其他网站的页面不予应答");
  }
}
