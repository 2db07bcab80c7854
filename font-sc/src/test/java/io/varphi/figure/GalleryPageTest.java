package io.varphi.figure;

import static io.varphi.Activations.gelu;
import static io.varphi.Activations.geluTanh;
import static io.varphi.Activations.mish;
import static io.varphi.Activations.silu;
import static org.junit.jupiter.api.Assertions.fail;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All kinds of figures, all styles in both languages, as they were when somebody looked at them.
 * {@code target/gallery/index.html} shows them as they are now. One that differs from the file in
 * {@code src/test/resources} is written to {@code target/NAME-changed.svg}; with {@code
 * -Dvarphi.updateGoldens=true} it replaces the file.
 */
class GalleryPageTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
  private static final Path GOLDENS = MODULE.resolve("src/test/resources/io/varphi/figure");
  private static final Path TARGET = MODULE.resolve("target");
  private static final Path PAGE = TARGET.resolve("gallery");

  private static final Pattern IMAGE = Pattern.compile("data:image/png;base64,([^\"]+)");

  /** The hash of the whole document that its ids start with; it depends on compressed bytes. */
  private static final Pattern PREFIX = Pattern.compile("v[0-9a-f]{8}-");

  private static final Map<String, Figure> FIGURES = figures();

  private static Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Style style : Style.values()) {
      String name = "overlay-" + style.name().toLowerCase(Locale.ROOT);
      Figure overlay = Figure.of(gelu(), silu(), mish()).withGradients().style(style);
      figures.put(name + "-en", overlay.title("Activation functions and gradients").markExtrema());
      figures.put(
          name + "-zh", overlay.language(Language.CHINESE).title("激活函数及其梯度").withFormulas());
    }
    figures.put(
        "single-zh",
        Figure.of(gelu())
            .withGradients()
            .withSecondDerivatives()
            .shadeSaturation()
            .markExtrema()
            .markInflections()
            .language(Language.CHINESE)
            .style(Style.PAPER));
    figures.put(
        "frame-zh",
        Figure.of(silu(), gelu())
            .axes(Axes.FRAME)
            .grid(true)
            .labels("自变量 $x$", "函数值 $f(x)$")
            .title("“方框”坐标系：$\\frac{x}{1+e^{-x}}$ 与 $x\\,\\Phi(x)$")
            .style(Style.PAPER));
    figures.put(
        "family-zh",
        Figure.family("elu", "alpha", 0.5, 1, 2)
            .withGradients()
            .language(Language.CHINESE)
            .style(Style.PAPER));
    figures.put(
        "errors-zh", Figure.errors(gelu(), -6, 6).language(Language.CHINESE).style(Style.PAPER));
    figures.put(
        "difference-zh",
        Figure.difference(gelu(), geluTanh(), -8, 8).language(Language.CHINESE).title("两者之差"));
    figures.put(
        "gate-zh",
        Figure.gate((Gate) Catalogue.of("swiglu")).title("门控单元 SwiGLU").style(Style.PAPER));
    figures.put(
        "simplex-zh",
        Figure.simplex((Normalizer) Catalogue.of("softmax"))
            .title("单纯形上的 Softmax")
            .style(Style.PAPER));
    figures.put(
        "grid-zh",
        Figure.grid(
                2,
                Figure.of(gelu(), silu()).withGradients(),
                Figure.gate((Gate) Catalogue.of("geglu")),
                Figure.errors(gelu(), -4, 4),
                Figure.simplex((Normalizer) Catalogue.of("sparsemax")))
            .size(150, 110)
            .language(Language.CHINESE)
            .title("函数、门控、误差、单纯形"));
    figures.put(
        "all-zh",
        Figure.grid(6, Activations.all())
            .withGradients()
            .language(Language.CHINESE)
            .title("激活函数一览：$f$（实线）与 $f'$（虚线）"));
    return figures;
  }

  static Iterable<String> names() {
    return FIGURES.keySet();
  }

  @AfterAll
  static void writePage() throws IOException {
    Files.createDirectories(PAGE);
    StringBuilder html = new StringBuilder("<!doctype html>\n<meta charset=\"utf-8\">\n");
    html.append("<title>Figures</title>\n");
    for (Map.Entry<String, Figure> figure : FIGURES.entrySet()) {
      String name = figure.getKey();
      Files.writeString(PAGE.resolve(name + ".svg"), figure.getValue().toSvg());
      html.append("<figure><img src=\"%s.svg\" alt=\"\">".formatted(name));
      html.append("<figcaption>%s</figcaption></figure>\n".formatted(name));
    }
    Files.writeString(PAGE.resolve("index.html"), html);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isAsItWas(String name) throws IOException {
    String actual = comparable(FIGURES.get(name).toSvg());
    Path golden = GOLDENS.resolve("page-" + name + ".svg");
    if (Boolean.getBoolean("varphi.updateGoldens")) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, actual);
    } else if (!Files.exists(golden) || !Files.readString(golden).equals(actual)) {
      Path changed = TARGET.resolve("page-" + name + "-changed.svg");
      Files.createDirectories(TARGET);
      Files.writeString(changed, actual);
      fail(
          golden
              + " is not what is drawn now: "
              + changed
              + ". Look at it; if it is right, run with -Dvarphi.updateGoldens=true.");
    }
  }

  /** With the hashes of the pixels in the place of compressed images. */
  private static String comparable(String svg) {
    String plain = PREFIX.matcher(svg).replaceAll("v-");
    return IMAGE.matcher(plain).replaceAll(GalleryPageTest::pixels);
  }

  private static String pixels(MatchResult match) {
    try {
      byte[] png = Base64.getDecoder().decode(match.group(1));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int width = image.getWidth();
      CRC32 hash = new CRC32();
      for (int rgb : image.getRGB(0, 0, width, image.getHeight(), null, 0, width)) {
        hash.update(rgb >> 16);
        hash.update(rgb >> 8);
        hash.update(rgb);
      }
      return "pixels:%dx%d:%08x".formatted(width, image.getHeight(), hash.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
