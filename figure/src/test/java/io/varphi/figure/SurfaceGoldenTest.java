package io.varphi.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Normalizer;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceGoldenTest {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double MARGIN = 4;

  private static final Pattern IMAGE = Pattern.compile("data:image/png;base64,([^\"]+)");

  /** The hash of the whole document that its ids start with; it depends on the compressed bytes. */
  private static final Pattern PREFIX = Pattern.compile("v[0-9a-f]{8}-");

  @ParameterizedTest
  @CsvSource({
    "gate-swiglu, LIGHT",
    "gate-swiglu, DARK",
    "gate-bilinear, PAPER",
    "gate-reglu, PRINT",
    "gradients-swiglu, PAPER",
    "logits-softmax, PAPER",
    "logits-sparsemax, PRINT",
    "simplex-softmax, PAPER",
    "simplex-entmax15, DARK",
    "simplex-sparsemax, PRINT",
    "errors-naive, LIGHT",
    "errors-everywhere, PAPER",
    "difference-gelu, PRINT"
  })
  void svgIsAsItWas(String name, Style style) throws IOException {
    String file = "surface-" + name + "-" + style.name().toLowerCase(Locale.ROOT) + ".svg";
    Golden.check(file, svg(drawings(name), style));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate-reglu", "simplex-softmax", "errors-naive", "difference-gelu"})
  void sameBytesInEveryLocale(String name) {
    String expected = svg(drawings(name), Style.PAPER);
    String table = drawings(name).getFirst().toCsv();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(expected, svg(drawings(name), Style.PAPER));
      assertEquals(table, drawings(name).getFirst().toCsv());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<? extends Drawing> drawings(String name) {
    String function = name.substring(name.indexOf('-') + 1);
    return switch (name.substring(0, name.indexOf('-'))) {
      case "gate" -> List.of(Surfaces.gate((Gate) Catalogue.of(function)));
      case "gradients" -> Surfaces.gateGradients((Gate) Catalogue.of(function));
      case "logits" -> List.of(Surfaces.logitsBesideZero((Normalizer) Catalogue.of(function)));
      case "simplex" -> List.of(Surfaces.simplex((Normalizer) Catalogue.of(function)));
      case "errors" -> List.of(errors(function));
      default ->
          List.of(
              ErrorDifference.of(Activations.gelu(), Activations.geluTanh(), new Interval(-6, 6)));
    };
  }

  private static ErrorPicture errors(String where) {
    ErrorColumns.Computation naive =
        (x, y) -> {
          for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / (1 + (float) StrictMath.exp(-x[i]));
          }
        };
    Interval domain = where.equals("naive") ? new Interval(-8, 8) : null;
    return ErrorPicture.of(
        Label.words("x/(1 + exp(-x))"), naive, Activations.silu()::value, domain);
  }

  /** One drawing in its own size, several in a row. */
  private static String svg(List<? extends Drawing> drawings, Style style) {
    Theme theme = drawings.size() == 1 ? style.theme() : style.theme().small();
    double width = POINTS_PER_MM * (drawings.size() == 1 ? theme.widthMm() : 60);
    double height =
        POINTS_PER_MM * (drawings.size() == 1 ? drawings.getFirst().heightMm(theme) : 46);
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < drawings.size(); i++) {
      Rectangle2D page = new Rectangle2D.Double(i * width, 0, width, height);
      Rectangle2D area = Shapes.inset(page, MARGIN, MARGIN, MARGIN, MARGIN);
      items.addAll(drawings.get(i).paint(theme, Language.ENGLISH, area));
    }
    Scene scene =
        new Scene(
            width * drawings.size(),
            height,
            theme.background(),
            drawings.getFirst().name(Language.ENGLISH).toString(),
            drawings.getFirst().description(Language.ENGLISH),
            items);
    return withHashes(SvgWriter.write(scene));
  }

  /** Images by the hash of their pixels: compressed bytes differ between the builds of a JDK. */
  private static String withHashes(String svg) {
    String plain = PREFIX.matcher(svg).replaceAll("v-");
    return IMAGE.matcher(plain).replaceAll(SurfaceGoldenTest::pixels);
  }

  private static String pixels(MatchResult match) {
    byte[] png = Base64.getMimeDecoder().decode(match.group(1));
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      CRC32 hash = new CRC32();
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y);
          hash.update(rgb >> 16);
          hash.update(rgb >> 8);
          hash.update(rgb);
        }
      }
      return Matcher.quoteReplacement(
          "pixels:"
              + image.getWidth()
              + "x"
              + image.getHeight()
              + ":"
              + Long.toHexString(hash.getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
