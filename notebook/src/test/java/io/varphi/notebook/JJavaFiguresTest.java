package io.varphi.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JJavaFiguresTest {
  /** JJava's kernel, in whose language the cell {@code figure} is a figure. */
  private static final class Kernel extends BaseKernel {
    Kernel() {
      super(
          "test",
          "1",
          new LanguageInfo("test", "1", "text/plain", ".txt", null, null, null),
          List.of(),
          null,
          new JupyterIO(StandardCharsets.UTF_8),
          new CommManager(),
          new Renderer(),
          null,
          null,
          true,
          new StringStyler("", "", "", line -> ""));
    }

    @Override
    public Object evalRaw(String cell) {
      return switch (cell) {
        case "figure" -> TestFigures.FIGURE;
        case "chart" -> TestFigures.CHART;
        default -> cell;
      };
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
      throw new UnsupportedOperationException("nobody asks in these tests");
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
      throw new UnsupportedOperationException("nobody asks in these tests");
    }

    @Override
    public String isComplete(String code) {
      return IS_COMPLETE_YES;
    }
  }

  private final Kernel kernel = new Kernel();

  @BeforeEach
  void start() {
    kernel.onStartup();
  }

  @AfterEach
  void stop() {
    kernel.onShutdown(false);
  }

  private static byte[] png(DisplayData data) {
    return Base64.getDecoder().decode((String) data.getData(MIMEType.IMAGE_PNG));
  }

  @Test
  void figuresShowThemselves() throws Exception {
    DisplayData data = kernel.eval("figure");
    assertEquals(TestFigures.FIGURE.toSvg(), data.getData(MIMEType.IMAGE_SVG));
    assertArrayEquals(TestFigures.FIGURE.toPng(192), png(data));
    assertEquals(TestFigures.FIGURE.toString(), data.getData(MIMEType.TEXT_PLAIN));
  }

  @Test
  void chartsShowThemselves() throws Exception {
    DisplayData data = kernel.eval("chart");
    assertEquals(TestFigures.CHART.toSvg(), data.getData(MIMEType.IMAGE_SVG));
    assertArrayEquals(TestFigures.CHART.toPng(192), png(data));
    assertEquals(TestFigures.CHART.toString(), data.getData(MIMEType.TEXT_PLAIN));
  }

  @Test
  void thePngKnowsItsSize() throws Exception {
    JsonObject data = new Gson().toJsonTree(kernel.eval("figure")).getAsJsonObject();
    JsonObject size = data.getAsJsonObject("metadata").getAsJsonObject("image/png");
    TestFigures.FIGURE_SIZE.forEach(
        (name, pixels) -> assertEquals(pixels, size.get(name).getAsInt(), name));
  }

  @Test
  void onlyWhatIsAskedForIsMade() {
    Renderer renderer = kernel.getRenderer();
    DisplayData data = renderer.renderAs(TestFigures.FIGURE, "image/png");
    assertTrue(data.hasDataForType(MIMEType.IMAGE_PNG));
    assertFalse(data.hasDataForType(MIMEType.IMAGE_SVG));
  }

  @Test
  void otherValuesAreAsBefore() throws Exception {
    DisplayData data = kernel.eval("other");
    assertEquals("other", data.getData(MIMEType.TEXT_PLAIN));
    assertFalse(data.hasDataForType(MIMEType.IMAGE_SVG));
  }
}
