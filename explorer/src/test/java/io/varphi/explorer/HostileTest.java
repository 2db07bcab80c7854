package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that no browser sends. */
class HostileTest {
  private static Server server;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String host() {
    return "Host: 127.0.0.1:" + server.uri().getPort() + "\r\n";
  }

  private static String request(String target) {
    return "GET " + target + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n";
  }

  private static void assertHarmless(String request, String answer) {
    String shown = request.length() > 200 ? request.substring(0, 200) + "…" : request;
    assertFalse(answer.startsWith("HTTP/1.1 500"), () -> shown + "\n" + answer);
    assertFalse(answer.contains("\tat "), () -> shown + "\n" + answer);
    assertFalse(answer.contains("java.lang"), () -> shown + "\n" + answer);
    assertFalse(answer.contains("root:x:0"), () -> shown);
  }

  @Test
  void onlyOurOwnNamesAreHosts() throws IOException {
    int port = server.uri().getPort();
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + port,
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1:" + port + ".evil.example",
            "127.0.0.1:" + port + "@evil.example",
            "localhost.evil.example:" + port,
            "0.0.0.0:" + port,
            "")) {
      String answer =
          server.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 403"), host + ": " + answer);
    }
    String without = server.raw("GET / HTTP/1.0\r\n\r\n");
    assertTrue(without.startsWith("HTTP/1.1 403"), without);
    String twice = server.raw("GET / HTTP/1.1\r\n" + host() + "Host: evil.example\r\n\r\n");
    assertFalse(twice.startsWith("HTTP/1.1 200"), twice);
    for (String host : List.of("localhost:" + port, "[::1]:" + port)) {
      String answer =
          server.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), host + ": " + answer);
    }
  }

  @Test
  void noPathLeadsOutOfThePage() throws IOException {
    for (String path :
        List.of(
            "/../../../../etc/passwd",
            "/..%2f..%2f..%2fetc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..\\..\\etc\\passwd",
            "//etc/passwd",
            "/./../pom.xml",
            "/style.css/../../module-info.class",
            "/style.css%00.html",
            "file:///etc/passwd",
            "/api/figure.svg/../../../etc/passwd",
            "/api/figure...%2f..%2fetc%2fpasswd?spec=gelu")) {
      String answer = server.raw(request(path));
      assertHarmless(path, answer);
      assertFalse(answer.startsWith("HTTP/1.1 200"), path + ": " + answer);
    }
  }

  @Test
  void malformedRequestsNeverGiveAStackTrace() throws IOException {
    String zeros = "\0".repeat(100);
    for (String request :
        List.of(
            "",
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/9.9\r\n" + host() + "\r\n",
            "GET  HTTP/1.1\r\n" + host() + "\r\n",
            "GET http:// HTTP/1.1\r\n" + host() + "\r\n",
            "GET http://[ HTTP/1.1\r\n" + host() + "\r\n",
            "GET * HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n",
            "GET mailto:x HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n",
            "GET ?spec=gelu HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n",
            request("/api/sample?spec=%zz"),
            request("/api/sample?spec=gelu%"),
            request("/api/sample?spec=\u00ff"),
            request("/api/sample?spec=gelu#x=1"),
            "GET /a b HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host() + "Content-Length: -1\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host() + "Content-Length: 99999999999999\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host() + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            "GET / HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            "GET / HTTP/1.1\r\n" + host() + "Transfer-Encoding: gzip\r\n\r\n",
            "GET / HTTP/1.1\r\n: novalue\r\n" + host() + "\r\n",
            "GET / HTTP/1.1\r\nHost\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host() + "X: " + "y".repeat(200_000) + "\r\n\r\n",
            "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + host() + "\r\n",
            "GET / HTTP/1.1\r\n" + host() + "X-A: 1\r\n".repeat(1000) + "\r\n",
            zeros,
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
      assertHarmless(request, server.raw(request));
    }
    assertEquals(200, server.get("/").statusCode());
  }

  @Test
  void randomQueriesNeverGiveAStackTrace() throws IOException {
    Random random = new Random(7);
    List<String> paths =
        List.of(
            "function",
            "sample",
            "point",
            "gate",
            "simplex",
            "distribution",
            "stack",
            "check",
            "code",
            "facts",
            "error",
            "figure.csv",
            "figure.svg",
            "formats",
            "functions");
    List<String> names =
        List.of(
            "spec", "x", "x0", "x1", "y0", "y1", "n", "a", "g", "z", "mu", "sigma", "depth", "gain",
            "tier", "part", "formula", "view", "lang", "style", "f", "df", "active");
    List<String> values =
        List.of(
            "gelu",
            "elu(alpha=2)",
            "swiglu",
            "softmax",
            "x*",
            "((((",
            "0/0",
            "1/0",
            "log(-1)",
            "x^x^x",
            "x?x:x",
            "-1",
            "0",
            "1",
            "4",
            "1e308",
            "-1e-308",
            "NaN",
            "inf",
            "\0",
            "\u202e",
            "😀",
            "'",
            "\"",
            "<script>",
            "${x}",
            "../..",
            "%",
            "&&",
            "=",
            "1,2,3",
            "0x10",
            "1e",
            "curves",
            "stack",
            "gate",
            "simplex",
            "error",
            "distribution",
            "zh",
            "float64");
    for (int i = 0; i < 1500; i++) {
      List<String> parameters = new ArrayList<>();
      for (int k = random.nextInt(5); k >= 0; k--) {
        String name = names.get(random.nextInt(names.size()));
        String value = values.get(random.nextInt(values.size()));
        parameters.add(name + "=" + Server.encoded(value));
      }
      String path = paths.get(random.nextInt(paths.size()));
      String target = "/api/" + path + "?" + String.join("&", parameters);
      var response = server.get(target);
      assertTrue(
          List.of(200, 400, 404).contains(response.statusCode()),
          () -> target + ": " + response.statusCode() + " " + Server.text(response));
      assertHarmless(target, Server.text(response));
    }
  }

  @Test
  void randomFormulasNeverGiveAStackTrace() {
    Random random = new Random(11);
    String letters = "x0123456789.+-*/^()<>?:,= gelusigmodtanhexpπσ_\n\u0000é";
    for (int i = 0; i < 1500; i++) {
      StringBuilder formula = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        formula.append(letters.charAt(random.nextInt(letters.length())));
      }
      String target = "/api/check?formula=" + Server.encoded(formula.toString());
      var response = server.get(target);
      assertEquals(200, response.statusCode(), () -> formula + ": " + Server.text(response));
      assertHarmless(target, Server.text(response));
    }
  }

  @Test
  void formulasThatAreTooLongOrTooDeepAreRefused() {
    for (String formula :
        List.of(
            "x+".repeat(2000) + "x",
            "(".repeat(400) + "x" + ")".repeat(400),
            "-".repeat(900) + "x",
            "x^".repeat(450) + "x",
            "sin(".repeat(200) + "x" + ")".repeat(200))) {
      var response = server.get("/api/sample?spec=" + Server.encoded(formula));
      String text = new String(response.body(), StandardCharsets.UTF_8);
      assertEquals(400, response.statusCode(), text);
      assertHarmless(formula, text);
    }
    var tooLong = server.get("/api/sample?spec=" + "x".repeat(20_000));
    assertEquals(414, tooLong.statusCode());
  }
}
