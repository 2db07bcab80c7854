package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.varphi.Activation;
import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.figure.Figure;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static Server server;

  @BeforeAll
  static void start() {
    server = new Server();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static double[] column(double[] samples, int index) {
    int rows = samples.length / Samples.COLUMNS;
    return Arrays.copyOfRange(samples, index * rows, (index + 1) * rows);
  }

  @Test
  void samplesAreTheExactValuesInFourColumns() {
    double[] samples = server.doubles("/api/sample?spec=gelu&x0=-3&x1=5&n=17");
    Activation gelu = Activations.gelu();
    double[] x = column(samples, 0);
    assertEquals(17, x.length);
    assertEquals(-3, x[0]);
    assertEquals(-2.5, x[1]);
    assertEquals(5, x[16]);
    assertArrayEquals(Arrays.stream(x).map(gelu::value).toArray(), column(samples, 1));
    assertArrayEquals(Arrays.stream(x).map(gelu::gradient).toArray(), column(samples, 2));
    assertArrayEquals(Arrays.stream(x).map(gelu::secondDerivative).toArray(), column(samples, 3));
  }

  @Test
  void theLastSampleIsThatOfX() {
    double[] samples =
        server.doubles("/api/sample?spec=" + Server.encoded("elu(alpha=2)") + "&n=5&x=-1");
    double[] value = column(samples, 1);
    assertEquals(-1, column(samples, 0)[value.length - 1]);
    assertEquals(2 * Math.expm1(-1), value[value.length - 1], 1e-15);
    assertEquals(2 / Math.E, column(samples, 2)[value.length - 1], 1e-15);
  }

  @Test
  void aKinkIsTwoSamplesWithBothSlopes() {
    double[] samples = server.doubles("/api/sample?spec=relu&x0=-1&x1=1&n=4");
    double third = 1 / 3.0;
    assertArrayEquals(new double[] {-1, -third, 0, 0, third, 1}, column(samples, 0), 1e-15);
    assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, column(samples, 2));
  }

  @Test
  void aBreakOnTheGridIsNotSampledThrice() {
    double[] samples = server.doubles("/api/sample?spec=relu&x0=-1&x1=1&n=3");
    assertArrayEquals(new double[] {-1, 0, 0, 1}, column(samples, 0));
  }

  @Test
  void samplesStayDistinctHoweverFarOneZoomsIn() {
    double[] x = column(server.doubles("/api/sample?spec=tanh&x0=0.5&x1=0.50000001&n=1001"), 0);
    double[] y = column(server.doubles("/api/sample?spec=tanh&x0=0.5&x1=0.50000001&n=1001"), 1);
    for (int i = 1; i < x.length; i++) {
      assertTrue(x[i] > x[i - 1] && y[i] > y[i - 1], "sample " + i);
    }
  }

  @Test
  void aPointHasAllItsDigits() {
    JsonObject point = server.json("/api/point?spec=" + Server.encoded("elu(alpha=2)") + "&x=-1");
    assertEquals(Activations.elu(2).value(-1), point.get("value").getAsDouble());
    JsonObject undefined = server.json("/api/point?spec=" + Server.encoded("log(x)") + "&x=-1");
    assertEquals("nan", undefined.get("value").getAsString());
    JsonObject gate = server.json("/api/point?spec=swiglu&a=1&g=1");
    assertEquals(0.731058578630005, gate.get("value").getAsDouble(), 1e-15);
  }

  @Test
  void theCatalogueHasAllFunctionsThatCanBeDrawn() {
    JsonArray functions = server.json("/api/functions").getAsJsonArray("functions");
    assertEquals(Catalogue.entries().size() - 1, functions.size(), "all but maxout");
    for (var function : functions) {
      for (var each : function.getAsJsonObject().getAsJsonArray("parameters")) {
        JsonObject p = each.getAsJsonObject();
        assertTrue(p.get("from").getAsDouble() < p.get("to").getAsDouble(), p::toString);
        assertTrue(p.get("step").getAsDouble() > 0, p::toString);
      }
    }
  }

  @Test
  void factsAreThoseOfTheFunction() {
    JsonObject facts = server.json("/api/facts?spec=gelu");
    JsonObject minimum =
        facts.getAsJsonObject("extrema").getAsJsonArray("items").get(0).getAsJsonObject();
    assertEquals(
        Activations.gelu().facts().extrema().items().getFirst().value(),
        minimum.get("value").getAsDouble());
    assertEquals("analytic", facts.get("smoothness").getAsString());
  }

  @Test
  void theValuesOfAStepAreASet() {
    JsonArray values = server.json("/api/facts?spec=sign").getAsJsonArray("values");
    assertEquals(3, values.size());
    for (int i = 0; i < 3; i++) {
      JsonObject span = values.get(i).getAsJsonObject();
      assertEquals(i - 1, span.get("low").getAsDouble());
      assertEquals(i - 1, span.get("high").getAsDouble());
    }
  }

  @Test
  void thePointOfAGateIsInItsFiles() {
    String shown = "?view=gate&spec=swiglu&part=by_value&a=1.25&g=-0.5";
    String csv = Server.text(server.get("/api/figure.csv" + shown));
    double slope = server.json("/api/point?spec=swiglu&a=1.25&g=-0.5").get("byValue").getAsDouble();
    assertTrue(csv.endsWith("1.25,-0.5," + slope + "\n"), csv.substring(csv.length() - 60));
    String svg = Server.text(server.get("/api/figure.svg" + shown));
    assertTrue(svg.contains("A point is marked: ∂SwiGLU/∂a(1.25, −0.5) = −0.1888."), svg);
    String tex = Server.text(server.get("/api/figure.tex" + shown));
    assertTrue(tex.contains("(1.25, "), tex);
  }

  /** On the page, the bar of half of all outputs is cut. */
  @Test
  void aBarThatTowersIsCutInFilesToo() {
    String shown = "?view=distribution&spec=relu";
    JsonObject onPage = server.json("/api/distribution" + shown).getAsJsonObject("output");
    double top = onPage.get("top").getAsDouble();
    JsonObject panel =
        JsonParser.parseString(Server.text(server.get("/api/figure.json" + shown)))
            .getAsJsonObject()
            .getAsJsonArray("panels")
            .get(1)
            .getAsJsonObject();
    assertEquals(top, panel.getAsJsonArray("range").get(1).getAsDouble());
    JsonArray marks = panel.getAsJsonArray("marks");
    double highest = 0;
    for (var height : marks.get(0).getAsJsonObject().getAsJsonArray("heights")) {
      highest = Math.max(highest, height.getAsDouble());
    }
    assertTrue(highest > 3 * top, highest + " and " + top);
    double share = 0;
    for (var each : onPage.getAsJsonArray("shares")) {
      share = Math.max(share, each.getAsDouble());
    }
    String percent = String.format(Locale.ROOT, "%.1f \\%%", 100 * share);
    JsonObject note = marks.get(1).getAsJsonObject();
    assertEquals(percent, note.get("text").getAsString());
    assertEquals(top, note.get("y").getAsDouble());
  }

  @Test
  void aChineseFigureHasChineseWords() {
    String shown = "?view=error&spec=gelu&tier=float64&lang=zh";
    String json = Server.text(server.get("/api/figure.json" + shown));
    assertTrue(json.contains("最大") && json.contains("平均"), json);
    assertFalse(json.contains("largest") || json.contains("mean"), json);
  }

  @Test
  void aGateIsASquareOfValues() {
    double[] map = server.doubles("/api/gate?spec=glu&n=3");
    assertEquals(10, map.length);
    assertEquals(4, map[0], "the reach");
    assertEquals(-4 / (1 + Math.exp(4)), map[1], 1e-15);
    assertEquals(4 / (1 + Math.exp(-4)), map[9], 1e-15);
    double[] slopes = server.doubles("/api/gate?spec=glu&n=3&part=by_value");
    assertEquals(0.5, slopes[5]);
  }

  @Test
  void aSimplexHasSharesAndTheWayToThem() {
    JsonObject simplex = server.json("/api/simplex?spec=softmax&z=2,1,0");
    assertEquals(0.6652409557748219, simplex.getAsJsonArray("results").get(0).getAsDouble());
    JsonArray way = simplex.getAsJsonArray("way");
    assertEquals(1 / 3.0, way.get(0).getAsJsonArray().get(0).getAsDouble(), 0.01);
    assertEquals(1, way.get(way.size() - 1).getAsJsonArray().get(0).getAsDouble(), 1e-6);
    assertFalse(server.json("/api/simplex?spec=log_softmax&z=2,1,0").has("way"));
  }

  @Test
  void errorsAreAtMostWhatTheKernelPromises() {
    for (String tier : List.of("float32", "float32_gradient", "float64", "float64_gradient")) {
      JsonArray largest =
          server.json("/api/error?spec=gelu&tier=" + tier).getAsJsonArray("largest");
      double most = 0;
      for (var error : largest) {
        most = Math.max(most, error.getAsDouble());
      }
      assertTrue(most > 0 && most <= (tier.startsWith("float32") ? 1 : 200), tier + ": " + most);
    }
  }

  /** A result compared with one that is rounded itself would be 0 or 1 or 2 … ULP away. */
  @Test
  void errorsOfDoublesAreTakenFromMoreDigits() {
    for (String tier : List.of("float64", "float64_gradient")) {
      JsonObject answer = server.json("/api/error?spec=gelu&x0=1&x1=3&tier=" + tier);
      double mean =
          answer.getAsJsonArray("mean").asList().stream()
              .mapToDouble(e -> e.getAsDouble())
              .average()
              .orElse(0);
      assertTrue(mean > 0.2 && mean < 1, tier + ": " + mean);
      assertEquals(24, answer.get("tried").getAsInt());
    }
  }

  @Test
  void aFormulaIsCheckedAsItIsTyped() {
    JsonObject right = server.json("/api/check?formula=" + Server.encoded("x*sigmoid(1.702*x)"));
    assertTrue(right.get("ok").getAsBoolean());
    JsonObject wrong = server.json("/api/check?formula=" + Server.encoded("x*foo(2)"));
    assertFalse(wrong.get("ok").getAsBoolean());
    assertEquals(3, wrong.get("column").getAsInt());
    JsonObject unknown = server.json("/api/check?formula=gellu");
    assertTrue(unknown.get("error").getAsString().contains("gelu"));
    String deep = "(".repeat(300) + "x" + ")".repeat(300);
    assertFalse(server.json("/api/check?formula=" + Server.encoded(deep)).get("ok").getAsBoolean());
    String tooLong = "x+".repeat(600) + "x";
    JsonObject refused = server.json("/api/check?formula=" + Server.encoded(tooLong));
    assertTrue(refused.get("error").getAsString().contains("too long"));
  }

  @Test
  void figuresComeInAllFormatsThatAreWritten() {
    List<String> formats =
        server.json("/api/formats").getAsJsonArray("formats").asList().stream()
            .map(format -> format.getAsString())
            .toList();
    assertTrue(formats.containsAll(List.of("svg", "pdf", "png", "csv", "json")), formats::toString);
    for (String format : formats) {
      HttpResponse<byte[]> figure =
          server.get("/api/figure." + format + "?spec=gelu&spec=silu&x=-1&saturation=1");
      assertEquals(200, figure.statusCode(), () -> Server.text(figure));
      assertTrue(
          figure.headers().firstValue("Content-Disposition").orElse("").endsWith(format + "\""));
    }
    assertTrue(Server.text(server.get("/api/figure.pdf?spec=gelu")).startsWith("%PDF-"));
    byte[] png = server.get("/api/figure.png?spec=gelu").body();
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=curves&spec=gelu&spec=elu(alpha%3D2)&ddf=1&x=0.5",
        "view=curves&spec=gelu&f=0&df=1&ddf=1",
        "view=distribution&spec=relu&mu=0.5&sigma=2",
        "view=stack&spec=relu&spec=tanh&depth=12&gain=0",
        "view=error&spec=gelu&x0=-2&x1=2",
        "view=error&spec=gelu&tier=float64_gradient",
        "view=gate&spec=swiglu",
        "view=simplex&spec=sparsemax&z=3,1,0"
      })
  void whatIsShownIsDrawnInBothLanguages(String shown) {
    for (String file : files(shown)) {
      HttpResponse<byte[]> figure = server.get("/api/figure." + file + shown);
      assertEquals(200, figure.statusCode(), () -> Server.text(figure));
      assertTrue(figure.body().length > 300);
    }
  }

  /** Maps take long to draw: once is enough. */
  private static List<String> files(String shown) {
    String dark = "svg?lang=en&style=dark&";
    String print = "pdf?lang=zh&style=print&";
    String table = "csv?lang=zh&style=paper&";
    return shown.contains("gate")
        ? List.of(print, table)
        : shown.contains("simplex") ? List.of(dark, table) : List.of(dark, print, table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=curves&spec=gelu&spec=elu(alpha%3D2)&ddf=1&x=0.5&style=paper",
        "view=curves&spec=gelu&spec=relu&f=0&df=1&ddf=1",
        "view=distribution&spec=relu&mu=0.5&sigma=2&lang=zh",
        "view=stack&spec=relu&spec=tanh&depth=12&gain=0&style=dark",
        "view=error&spec=gelu&x0=-2&x1=2",
        "view=error&spec=gelu&tier=float64"
      })
  void aFigureIsDescribedByItsJson(String shown) {
    String json = Server.text(server.get("/api/figure.json?" + shown));
    String svg = Server.text(server.get("/api/figure.svg?" + shown));
    assertEquals(svg, Figure.fromJson(json).toSvg());
  }

  /** By its table, as drawing it takes long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=gate&spec=swiglu&part=by_value&a=1&g=-2.5",
        "view=simplex&spec=sparsemax&z=3,1,0"
      })
  void aMapIsDescribedByItsJson(String shown) {
    Figure figure = Figure.fromJson(Server.text(server.get("/api/figure.json?" + shown)));
    assertEquals(Server.text(server.get("/api/figure.csv?" + shown)), figure.toCsv());
  }

  @Test
  void theSimplexIsThatOfTheScoresOnThePage() {
    String shown = "?view=simplex&spec=softmax&z=3,1.5,-1";
    String csv = Server.text(server.get("/api/figure.csv" + shown));
    JsonArray results = server.json("/api/simplex" + shown).getAsJsonArray("results");
    String row = csv.lines().filter(line -> line.startsWith("1.0,")).findFirst().orElseThrow();
    for (int i = 0; i < 3; i++) {
      double drawn = Double.parseDouble(row.split(",", -1)[i + 1]);
      assertEquals(results.get(i).getAsDouble(), drawn, 1e-15, row);
    }
    String json = Server.text(server.get("/api/figure.json" + shown));
    assertTrue(json.contains("\"logits\":[3,1.5,-1]"), json);
    String program = server.json("/api/code" + shown).get("java").getAsString();
    assertTrue(program.contains("Figure.simplex(rows, 3, 1.5, -1)"), program);
  }

  @Test
  void aFigureShowsTheWindowOfThePage() {
    String csv =
        Server.text(server.get("/api/figure.csv?spec=tanh&x0=-0.25&x1=0.75&y0=-1&y1=2&df=0"));
    List<String> lines = csv.lines().toList();
    assertTrue(lines.get(1).startsWith("-0.25,"), lines.get(1));
    assertTrue(lines.getLast().startsWith("0.75,"), lines.getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec=cube&x0=-30000&x1=30000&y0=-2.7e13&y1=2.7e13",
        "spec=cube&x0=-0.00001&x1=0.00001&y0=-1e-15&y1=1e-15",
        "spec=exp(x)&x0=0&x1=200&y0=0&y1=1e87"
      })
  void whatThePageShowsCanBeExported(String shown) {
    for (String format : List.of("svg", "pdf", "png", "tex", "csv", "json")) {
      HttpResponse<byte[]> figure = server.get("/api/figure." + format + "?" + shown);
      assertEquals(200, figure.statusCode(), () -> format + ": " + Server.text(figure));
    }
  }

  @Test
  void everyAnswerCarriesTheRulesForBrowsers() {
    for (String path : List.of("/", "/style.css", "/api/functions", "/nothing", "/api/point")) {
      var headers = server.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
    }
  }

  @Test
  void headHasTheHeadersOfGet() {
    HttpResponse<byte[]> head =
        server.send(HttpRequest.newBuilder(server.uri()).method("HEAD", noBody()));
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
    assertEquals(
        server.get("/").body().length,
        head.headers().firstValueAsLong("Content-Length").orElse(-1));
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"})
  void otherMethodsAreRefused(String method) {
    HttpResponse<byte[]> response =
        server.send(
            HttpRequest.newBuilder(server.uri().resolve("/api/functions"))
                .method(method, HttpRequest.BodyPublishers.ofString("x".repeat(10_000))));
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void otherSitesAreNotAnswered() {
    for (String origin : List.of("http://evil.example", "null", "https://127.0.0.1:1")) {
      HttpResponse<byte[]> response =
          server.send(
              HttpRequest.newBuilder(server.uri().resolve("/api/functions"))
                  .header("Origin", origin));
      assertEquals(403, response.statusCode(), origin);
    }
    HttpResponse<byte[]> embedded =
        server.send(
            HttpRequest.newBuilder(server.uri().resolve("/api/functions"))
                .header("Sec-Fetch-Site", "cross-site"));
    assertEquals(403, embedded.statusCode());
    String origin = server.uri().toString().replaceFirst("/$", "");
    HttpResponse<byte[]> own =
        server.send(
            HttpRequest.newBuilder(server.uri().resolve("/api/functions"))
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin"));
    assertEquals(200, own.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/point",
        "/api/point?spec=gelu",
        "/api/point?spec=gelu&x=abc",
        "/api/point?spec=gelu&x=1e999",
        "/api/point?spec=gelu&x=1&x=2",
        "/api/point?spec=swiglu&a=1",
        "/api/sample",
        "/api/sample?spec=",
        "/api/sample?spec=gelu&n=0",
        "/api/sample?spec=gelu&n=1000000",
        "/api/sample?spec=gelu&n=-5",
        "/api/sample?spec=gelu&x0=5&x1=5",
        "/api/sample?spec=gelu&x0=-1e300&x1=1e300",
        "/api/sample?spec=gelu&x0=1&x1=1.0000000000000002",
        "/api/sample?spec=softmax",
        "/api/sample?spec=nosuchfunction",
        "/api/sample?spec=elu(alpha%3Dfoo)",
        "/api/sample?spec=elu(beta%3D1)",
        "/api/sample?spec=leaky_relu(1,2,3)",
        "/api/sample?spec=%ff%fe",
        "/api/facts?spec=swiglu",
        "/api/gate?spec=gelu",
        "/api/gate?spec=swiglu&n=4000",
        "/api/gate?spec=swiglu&part=all",
        "/api/simplex?spec=softmax&z=1,2",
        "/api/simplex?spec=softmax&z=1,2,inf",
        "/api/simplex?spec=gelu",
        "/api/distribution?spec=gelu&sigma=0",
        "/api/distribution?spec=gelu&mu=1e9",
        "/api/stack?spec=gelu&depth=0",
        "/api/stack?spec=gelu&depth=5000",
        "/api/stack?spec=gelu&gain=yes",
        "/api/error?spec=gelu&tier=float8",
        "/api/figure.svg",
        "/api/figure.svg?spec=gelu&view=all",
        "/api/figure.svg?spec=gelu&style=pink",
        "/api/figure.svg?spec=gelu&lang=fr",
        "/api/figure.svg?spec=gelu&f=0&df=0",
        "/api/figure.svg?spec=gelu&active=3",
        "/api/figure.svg?view=gate&spec=gelu",
        "/api/figure.svg?view=simplex&spec=hardmax",
        "/api/code?view=simplex&spec=log_softmax",
        "/api/sample?spec=gelu&lang=fr",
        "/api/figure.svg?spec=a&spec=a&spec=a&spec=a&spec=a&spec=a&spec=a",
        "/api/code?view=curves",
        "/api/check"
      })
  void whatMakesNoSenseIsToldInASentence(String request) {
    HttpResponse<byte[]> response = server.get(request);
    assertEquals(400, response.statusCode(), () -> Server.text(response));
    JsonObject answer = JsonParser.parseString(Server.text(response)).getAsJsonObject();
    String sentence = answer.get("error").getAsString();
    assertTrue(sentence.length() > 15 && sentence.contains(" "), sentence);
    assertFalse(sentence.contains("Exception") || sentence.contains("\tat "), sentence);
    assertFalse(HAN.matcher(sentence).find(), sentence);
    assertFalse(answer.has("original"), sentence);
    if (!request.contains("lang=")) {
      String asked = request + (request.contains("?") ? "&" : "?") + "lang=zh";
      assertSaidInChinese(server.get(asked), sentence);
    }
  }

  private static void assertSaidInChinese(HttpResponse<byte[]> response, String english) {
    assertEquals(400, response.statusCode(), () -> Server.text(response));
    JsonObject answer = JsonParser.parseString(Server.text(response)).getAsJsonObject();
    String sentence = answer.get("error").getAsString();
    assertTrue(HAN.matcher(sentence).results().count() > 4, sentence);
    if (answer.has("original")) {
      assertEquals(english, answer.get("original").getAsString());
    } else {
      assertFalse(sentence.contains(" is ") || sentence.contains(" the "), sentence);
    }
  }

  @Test
  void aWrongFormulaIsToldInBothLanguages() {
    String wrong = "/api/check?formula=" + Server.encoded("x*sofplus(x)");
    JsonObject english = server.json(wrong + "&lang=en");
    JsonObject chinese = server.json(wrong + "&lang=zh");
    assertEquals(
        "公式“x*sofplus(x)”第 3 列：没有“sofplus”这个名称；相近的有 softplus", chinese.get("error").getAsString());
    assertEquals(english.get("column"), chinese.get("column"));
    assertFalse(english.has("original") || chinese.has("original"));
    JsonObject cut = server.json("/api/check?lang=zh&formula=" + Server.encoded("x*(1+x"));
    assertEquals("公式“x*(1+x”第 7 列：缺少“)”；请补上右括号", cut.get("error").getAsString());
  }

  @Test
  void sentencesAreWhollyChinese() {
    for (String request :
        List.of(
            "/api/sample?spec=gelu&n=0",
            "/api/sample?spec=softmax",
            "/api/sample?spec=geluu",
            "/api/sample?spec=elu(alpha%3Dinf)",
            "/api/facts?spec=x*(1",
            "/api/simplex?spec=softmax&z=1,2",
            "/api/distribution?spec=gelu&sigma=0",
            "/api/error?spec=gelu&tier=float8",
            "/api/figure.svg?spec=gelu&f=0&df=0",
            "/api/figure.exe?spec=gelu",
            "/nothing?",
            "/api/point?")) {
      JsonObject answer =
          JsonParser.parseString(Server.text(server.get(request + "&lang=zh"))).getAsJsonObject();
      assertFalse(answer.has("original"), answer::toString);
      assertTrue(HAN.matcher(answer.get("error").getAsString()).find(), answer::toString);
    }
  }

  @Test
  void whatAParameterMayBeIsToldInBothLanguages() {
    for (var function : server.json("/api/functions").getAsJsonArray("functions")) {
      for (var each : function.getAsJsonObject().getAsJsonArray("parameters")) {
        JsonObject range = each.getAsJsonObject().getAsJsonObject("range");
        assertFalse(HAN.matcher(range.get("en").getAsString()).find(), range::toString);
        assertTrue(HAN.matcher(range.get("zh").getAsString()).find(), range::toString);
      }
    }
    JsonObject celu = server.json("/api/function?spec=celu");
    JsonObject alpha = celu.getAsJsonArray("parameters").get(0).getAsJsonObject();
    assertEquals("any number but 0", alpha.getAsJsonObject("range").get("en").getAsString());
    assertEquals("除 0 以外的任何数", alpha.getAsJsonObject("range").get("zh").getAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/",
        "/api/figure.",
        "/api/figure.exe?spec=gelu",
        "/Explorer.class",
        "/main.js/",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%00",
        "/page/index.html"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertEquals(404, server.get(path).statusCode());
  }

  @Test
  void aFormulaThatTakesForeverIsGivenUp() {
    HttpResponse<byte[]> response =
        server.get("/api/sample?spec=" + Server.encoded("exp(log(x))-x") + "&x0=1&x1=4&n=4000");
    assertEquals(400, response.statusCode(), () -> Server.text(response));
    assertTrue(Server.text(response).contains("take too long"));
  }
}
