package io.varphi.notebook;

import io.varphi.figure.BarChart;
import io.varphi.figure.Figure;
import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Shows figures and charts in notebooks with the kernel of rapaio, which finds this class itself.
 */
public final class RapaioFigures implements DisplayProvider {
  /** The provider, as the kernel's service loader makes it. */
  public RapaioFigures() {}

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new RapaioRenderer<>(Figure.class, Display::of),
        new RapaioRenderer<>(BarChart.class, Display::of));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }
}
