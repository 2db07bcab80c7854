package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.lab.CorrelationMap;
import io.varphi.lab.EdgePoint;
import io.varphi.lab.FixedPoints;
import io.varphi.lab.MeanField;
import io.varphi.lab.Propagation;
import io.varphi.lab.PropagationFigure;
import io.varphi.lab.PropagationSettings;
import io.varphi.lab.RandomNet;
import io.varphi.lab.SignalGains;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends signals and gradients through deep random nets. */
@Command(
    name = "propagate",
    abbreviateSynopsis = true,
    sortOptions = false,
    description = "Signals and gradients through deep random nets: theory, measurement, gains.",
    footer = {
      "",
      "  varphi lab propagate relu tanh gelu --depth 100 -o propagation.svg",
      "  varphi lab propagate sigmoid --gain gradient -o sigmoid.pdf"
    })
final class LabPropagateCommand implements Action {
  private static final int MOST_DECIMALS = 7;

  @Parameters(
      arity = "1..*",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description = "Names, names with parameters, or formulas in x.")
  List<String> specifications = new ArrayList<>();

  @Option(names = "--depth", paramLabel = "N", description = "Layers: 50, or N up to 1000.")
  String depth = "50";

  @Option(names = "--width", paramLabel = "N", description = "Units in each: 256, or N.")
  String width = "256";

  @Option(names = "--nets", paramLabel = "N", description = "Random nets: 5, or N.")
  String nets = "5";

  @Option(
      names = "--gain",
      paramLabel = "GAIN",
      description = "σ_w: what keeps the signal (default), the gradient, or a number.")
  String gain = "signal";

  @Option(names = "--bias", paramLabel = "N", description = "σ_b: 0, or N.")
  String bias = "0";

  @Option(names = "--variance", paramLabel = "N", description = "Of the first signal: 1, or N.")
  String variance = "1";

  @Option(
      names = "--correlation",
      paramLabel = "N",
      description = "Of two first signals: 0.5, or N.")
  String correlation = "0.5";

  @Option(names = "--seed", paramLabel = "N", description = "Of the random nets: 1, or N.")
  String seed = "1";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      completionCandidates = Languages.class,
      description = "en (default) or zh.")
  Language language = Language.ENGLISH;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Draw theory and measurement: .svg, .pdf, .png, .tex or .csv.")
  @Nullable String output;

  @Override
  public void run(Terminal terminal) throws IOException {
    Specifications.checkCount(specifications);
    List<Activation> functions =
        specifications.stream().map(s -> Specifications.elementWise("lab propagate", s)).toList();
    List<PropagationSettings> settings = functions.stream().map(this::settings).toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < functions.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(told(functions.get(i), settings.get(i)));
    }
    String file = output;
    if (file != null) {
      List<Propagation> propagations = new ArrayList<>();
      for (int i = 0; i < functions.size(); i++) {
        Activation function = functions.get(i);
        PropagationSettings of = settings.get(i);
        terminal.progress(function.specification());
        propagations.add(UserException.accepted(() -> Propagation.of(function, of)));
      }
      terminal.progress("");
      OutputFile.save(path -> PropagationFigure.of(propagations, language).save(path), file);
    }
    terminal.print(text);
  }

  private PropagationSettings settings(Activation function) {
    double q = LabLists.number("--variance", variance, "above 0", n -> n > 0);
    double biases = LabLists.number("--bias", bias, "at least 0", n -> n >= 0);
    RandomNet net = new RandomNet(gain(function, q, biases), biases);
    return UserException.accepted(() ->
        new PropagationSettings(
            net,
            q,
            LabLists.number(
                "--correlation", correlation, "between -1 and 1", n -> Math.abs(n) <= 1),
            LabLists.count("--depth", depth),
            LabLists.count("--width", width),
            LabLists.count("--nets", nets),
            LabLists.seed("--seed", seed)));
  }

  private double gain(Activation function, double q, double biases) {
    SignalGains gains = MeanField.of(function).gains(q, biases);
    double chosen =
        switch (gain.toLowerCase(Locale.ROOT)) {
          case "signal" -> gains.signalGain();
          case "gradient" -> gains.gradientGain();
          default ->
              LabLists.number("--gain", gain, "signal, gradient, or a number above 0", n -> n > 0);
        };
    if (!(chosen > 0 && chosen < Double.POSITIVE_INFINITY)) {
      throw new UserException(
          "no spread of weights keeps the %s of %s%s; give --gain a number"
              .formatted(
                  gain,
                  function.specification(),
                  biases * biases >= q ? " with biases that large" : ""));
    }
    return chosen;
  }

  private String told(Activation function, PropagationSettings settings) {
    MeanField theory = MeanField.of(function);
    StringBuilder text = new StringBuilder(function.specification()).append('\n');
    theory
        .gains(settings.variance(), settings.net().sigmaB())
        .sentences(language)
        .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
    text.append("  ").append(fixedPoints(theory, settings.net())).append('\n');
    text.append("  ").append(correlations(theory, settings)).append('\n');
    text.append("  ").append(edge(theory, settings.net().sigmaB())).append('\n');
    return text.toString();
  }

  /** At the variance that stays, or that of the first signal where none does. */
  private String correlations(MeanField theory, PropagationSettings settings) {
    RandomNet net = settings.net();
    double q =
        theory.fixedPoints(net).points().stream()
            .filter(point -> point.isStable() && point.q() > 0)
            .mapToDouble(FixedPoints.Point::q)
            .findFirst()
            .orElse(settings.variance());
    CorrelationMap map = theory.correlationMap(q, net);
    double end = map.fixedPoint();
    double scale = map.depthScale();
    String layers = Double.isInfinite(scale) ? "∞" : number(scale);
    return LabText.of(
        language,
        "at q = %s two signals end up with the correlation c* = %s%s; depth scale ξ = %s layers"
            .formatted(number(q), number(end), end == 1 ? ", alike" : "", layers),
        "q = %s 时两个信号的相关系数趋于 c* = %s%s；深度尺度 ξ = %s 层"
            .formatted(number(q), number(end), end == 1 ? "（不再可分）" : "", layers));
  }

  private String edge(MeanField theory, double biases) {
    List<EdgePoint> edge = theory.edgeOfChaos(biases);
    String spread = "σ_b = " + number(biases);
    if (edge.isEmpty()) {
      return LabText.of(
          language,
          "edge of chaos (χ₁ = 1 at a variance that stays): none with " + spread,
          "混沌边缘（方差不动点处 χ₁ = 1）：%s 时不存在".formatted(spread));
    }
    String points =
        edge.stream()
            .map(point -> "σ_w = %s, q* = %s".formatted(number(point.sigmaW()), number(point.q())))
            .collect(Collectors.joining("; "));
    return LabText.of(
        language,
        "edge of chaos (χ₁ = 1 at a variance that stays) with %s: %s".formatted(spread, points),
        "混沌边缘（方差不动点处 χ₁ = 1），%s：%s"
            .formatted(spread, points.replace(", ", "，").replace("; ", "；")));
  }

  private String fixedPoints(MeanField theory, RandomNet net) {
    FixedPoints fixed = theory.fixedPoints(net);
    String spread =
        LabText.of(language, "σ_w = %s, σ_b = %s", "σ_w = %s，σ_b = %s")
            .formatted(number(net.sigmaW()), number(net.sigmaB()));
    if (fixed.isEveryVariance()) {
      return LabText.of(
          language, spread + ": every variance stays as it is", spread + "：任何方差都保持不变");
    }
    List<String> points =
        fixed.points().stream()
            .map(point ->
                LabText.of(
                    language,
                    "q* = %s (%s, χ₁ = %s)"
                        .formatted(
                            number(point.q()),
                            point.isStable() ? "stable" : "unstable",
                            number(point.chi())),
                    "q* = %s（%s，χ₁ = %s）"
                        .formatted(
                            number(point.q()),
                            point.isStable() ? "稳定" : "不稳定",
                            number(point.chi()))))
            .toList();
    String growth =
        fixed.growsWithoutBound()
            ? LabText.of(language, "; large variances grow without bound", "；大方差无限增长")
            : "";
    return points.isEmpty()
        ? LabText.of(language, spread + ": no variance stays as it is", spread + "：没有不变的方差")
            + growth
        : LabText.of(
                language,
                spread + ": the variance stays at " + String.join(", ", points),
                spread + "：方差的不动点为 " + String.join("、", points))
            + growth;
  }

  /** Four digits, without zeros at the end. */
  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    return rounded.scale() > MOST_DECIMALS
        ? rounded.toString().replace('E', 'e')
        : rounded.toPlainString();
  }
}
