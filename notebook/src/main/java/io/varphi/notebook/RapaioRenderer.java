package io.varphi.notebook;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;

/** Renders what there is a display for: in the form that is asked for, or in all. */
record RapaioRenderer<T>(Class<T> rendererClass, Function<T, Display> display)
    implements DisplayRenderer {
  private static final Set<String> SVG = Set.of(Display.SVG, "svg");
  private static final Set<String> PNG = Set.of(Display.PNG, "png");
  private static final Set<String> TEXT = Set.of("text/plain", "text");

  @Override
  public boolean canRender(@Nullable String mime) {
    return mime == null || SVG.contains(mime) || PNG.contains(mime) || TEXT.contains(mime);
  }

  @Override
  public DisplayData render(@Nullable String mime, Object value) {
    Display shown = display.apply(rendererClass.cast(value));
    DisplayData data = DisplayData.fromText(shown.text());
    if (mime == null || SVG.contains(mime)) {
      data.putData(Display.SVG, shown.svg());
    }
    if (mime == null || PNG.contains(mime)) {
      Display.Png png = shown.png();
      data.putData(Display.PNG, png.base64());
      data.putMetaData(Display.PNG, png.size());
    }
    return data;
  }
}
