package io.varphi.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** The kernel's display system finds our provider by its service loader, as in a notebook. */
class RapaioFiguresTest {
  private static byte[] png(DisplayData data) {
    return Base64.getDecoder().decode((String) data.data().get("image/png"));
  }

  @Test
  void figuresShowThemselves() {
    DisplayData data = DisplaySystem.inst().render(TestFigures.FIGURE);
    assertEquals(Set.of("image/svg+xml", "image/png", "text/plain"), data.data().keySet());
    assertEquals(TestFigures.FIGURE.toSvg(), data.data().get("image/svg+xml"));
    assertArrayEquals(TestFigures.FIGURE.toPng(192), png(data));
    assertEquals(TestFigures.FIGURE.toString(), data.data().get("text/plain"));
    assertEquals(TestFigures.FIGURE_SIZE, data.metadata().get("image/png"));
  }

  @Test
  void chartsShowThemselves() {
    DisplayData data = DisplaySystem.inst().render(TestFigures.CHART);
    assertEquals(TestFigures.CHART.toSvg(), data.data().get("image/svg+xml"));
    assertArrayEquals(TestFigures.CHART.toPng(192), png(data));
    assertEquals(TestFigures.CHART.toString(), data.data().get("text/plain"));
  }

  @ParameterizedTest
  @CsvSource({
    "svg, image/svg+xml",
    "image/svg+xml, image/svg+xml",
    "png, image/png",
    "image/png, image/png",
    "text, text/plain",
    "text/plain, text/plain"
  })
  void onlyWhatIsAskedForIsMade(String mime, String type) {
    DisplayData data = DisplaySystem.inst().render(mime, TestFigures.FIGURE);
    assertEquals(Set.copyOf(List.of("text/plain", type)), data.data().keySet());
  }

  @Test
  void otherValuesAreAsBefore() {
    assertEquals(Set.of("other"), Set.copyOf(DisplaySystem.inst().render("other").data().values()));
  }
}
