package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Difference;
import io.varphi.Peak;
import io.varphi.facts.Span;
import io.varphi.figure.Curve;
import io.varphi.figure.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints where and by how much two functions differ. */
@Command(
    abbreviateSynopsis = true,
    description = "Prints where and by how much two functions differ.",
    footer = {
      "",
      "The relative difference is |f − g|/max(|f|, |g|).",
      "",
      "  varphi diff gelu_tanh gelu",
      "  varphi diff hard_sigmoid \"clip(0.2*x+0.5, 0, 1)\" --domain -4:4"
    })
final class DiffCommand implements Action {
  private static final int DIGITS = 6;

  /** Digits of an abscissa after the first one of the domain's ends. */
  private static final int PLACE_DIGITS = 9;

  private static final int MOST_PLACES = 4;

  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "A function f.")
  String first = "";

  @Parameters(
      index = "1",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "A function g to compare it with.")
  String second = "";

  @Option(names = "--domain", paramLabel = "A:B", description = "Compare from A to B: -10:10.")
  Domain domain = new Domain(-10, 10);

  @Override
  public void run(Terminal terminal) {
    Activation f = Specifications.elementWise("diff", first);
    Activation g = Specifications.elementWise("diff", second);
    Difference difference = Difference.of(f, g, domain.from(), domain.to());
    Peak absolute = difference.absolute();
    Peak gradient = difference.gradient();
    double[] lone = difference.lone();
    String names = f.specification() + " and " + g.specification();
    if (absolute.isNone() && gradient.isNone() && lone.length == 0) {
      terminal.print(
          names
              + " are equal on "
              + interval()
              + ": values and gradients at all "
              + difference.sampleCount()
              + " sampled points\n");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("largest difference", absolute));
    rows.add(row("largest relative difference", difference.relative()));
    rows.add(row("largest gradient difference", gradient));
    StringBuilder text = new StringBuilder(names + " on " + interval() + "\n");
    TextTable.lines(rows).forEach(line -> text.append(line).append('\n'));
    if (lone.length > 0) {
      text.append("only one of them has a value at ").append(lone.length).append(" of ");
      text.append(difference.sampleCount()).append(" sampled points, first at x = ");
      text.append(place(lone[0])).append('\n');
    }
    text.append('\n').append(TerminalPlot.of(figure(f, g, difference), terminal.environment()));
    terminal.print(text);
  }

  /** The graph of f − g. */
  private Figure figure(Activation f, Activation g, Difference difference) {
    String label = f.specification() + " − " + g.specification();
    Curve curve =
        Curve.of(label, x -> f.value(x) - g.value(x), x -> f.gradient(x) - g.gradient(x))
            .breaks(difference.breaks());
    return Figure.of(curve).domain(domain.from(), domain.to());
  }

  private String interval() {
    return "[" + Numeral.text(domain.from()) + ", " + Numeral.text(domain.to()) + "]";
  }

  private List<String> row(String label, Peak peak) {
    return List.of(label, Numeral.text(peak.height(), DIGITS), places(peak.places()));
  }

  private String places(List<Span> spans) {
    List<String> places = spans.stream().map(this::place).distinct().toList();
    if (places.isEmpty()) {
      return "";
    }
    String shown = places.stream().limit(MOST_PLACES).collect(Collectors.joining(" and "));
    int others = places.size() - MOST_PLACES;
    return "at " + shown + (others > 0 ? " and " + others + " other places" : "");
  }

  private String place(Span span) {
    return span.isPoint()
        ? "x = " + place(span.low())
        : "all x from " + place(span.low()) + " to " + place(span.high());
  }

  /** An abscissa, rounded to digits that the domain's size makes sense of. */
  private String place(double x) {
    double size = Math.max(Math.abs(domain.from()), Math.abs(domain.to()));
    int decimals = PLACE_DIGITS - (int) Math.floor(Math.log10(size));
    return Numeral.text(new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }
}
