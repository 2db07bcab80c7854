package io.varphi.explorer;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.varphi.expr.SpecificationException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Answers requests: always with a status, a type and a whole body, never with a stack trace. */
final class Router implements HttpHandler {
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " object-src 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final Guard guard;
  private final Page page;
  private final Api api;

  Router(Guard guard, Page page, Api api) {
    this.guard = guard;
    this.page = page;
    this.api = api;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    try {
      guard.check(exchange);
      String path = exchange.getRequestURI().getPath();
      return page.find(path)
          .or(() -> api.find(path, query))
          .orElseThrow(() ->
              Refusal.of(
                  Refusal.NOT_FOUND, "there is nothing at %s", "%s 处什么也没有", Query.quote(path)));
    } catch (RuntimeException | Error e) {
      return Reply.refusal(refusal(e), Query.spoken(query));
    }
  }

  private static Refusal refusal(Throwable reason) {
    return switch (reason) {
      case Refusal refusal -> refusal;
      case SpecificationException e -> Refusal.of(e);
      case IllegalArgumentException e -> Refusal.quoting(e, "这个请求无法完成");
      case OutOfMemoryError _ ->
          Refusal.of(
              Refusal.BUSY, "there is not enough memory for this; ask for less", "内存不足，请减少内容");
      case Throwable defect -> {
        System.getLogger(Router.class.getName()).log(System.Logger.Level.DEBUG, "a defect", defect);
        yield Refusal.of(
            Refusal.DEFECT, "this is a defect of the explorer (%s)", "这是探索器的缺陷（%s）", defect);
      }
    };
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    EVERYWHERE.forEach(headers::set);
    headers.set("Cache-Control", "no-store");
    if (reply.status() == Refusal.WRONG_METHOD) {
      headers.set("Allow", "GET, HEAD");
    }
    if (reply.status() == Refusal.BUSY) {
      headers.set("Retry-After", "1");
    }
    reply.headers().forEach(headers::set);
    boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
    if (!hasBody) {
      headers.set("Content-Length", Integer.toString(reply.body().length));
    }
    exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
    if (hasBody) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(reply.body());
      }
    }
  }
}
