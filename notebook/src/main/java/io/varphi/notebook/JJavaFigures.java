package io.varphi.notebook;

import io.varphi.figure.BarChart;
import io.varphi.figure.Figure;
import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Shows figures and charts in notebooks with the kernel JJava, which finds this class itself. */
public final class JJavaFigures implements Extension {
  /** The extension, as the kernel's service loader makes it. */
  public JJavaFigures() {}

  @Override
  public void install(BaseKernel kernel) {
    register(kernel.getRenderer(), Figure.class, Display::of);
    register(kernel.getRenderer(), BarChart.class, Display::of);
  }

  private static <T> void register(Renderer renderer, Class<T> type, Function<T, Display> display) {
    renderer
        .createRegistration(type)
        .preferring(Display.SVG, Display.PNG)
        .register((value, context) -> render(display.apply(value), context));
  }

  private static void render(Display display, RenderContext context) {
    context.renderIfRequested(
        MIMEType.IMAGE_SVG, (type, data) -> data.putData(type, display.svg()));
    context.renderIfRequested(
        MIMEType.IMAGE_PNG,
        (type, data) -> {
          Display.Png png = display.png();
          data.putData(type, png.base64(), png.size());
        });
    context.renderIfRequested(
        MIMEType.TEXT_PLAIN, (type, data) -> data.putData(type, display.text()));
  }
}
