package io.varphi.cli;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.figure.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws functions on one set of axes, or a picture of one gate or of one function of rows. */
@Command(
    abbreviateSynopsis = true,
    description = "Draws functions, into a file or into the terminal.",
    footer = {
      "",
      "  varphi plot gelu silu --gradient",
      "  varphi plot \"x*sigmoid(1.702*x)\" gelu --style paper -o gelus.pdf",
      "  varphi plot elu --family alpha=0.5,1,2 --gradient -o elu.svg",
      "  varphi plot swiglu -o swiglu.pdf",
      "  varphi plot gelu --error -o error.png",
      "  varphi plot --spec figure.json -o figure.pdf"
    })
final class PlotCommand implements Action {
  private static final String BACKEND = "varphi.backend";

  /** The options that are not about the figure but about where it goes. */
  private static final Set<String> BESIDE_SPEC =
      Set.of("--spec", "-o", "--dpi", "--svg-text", "--tex-fragment", "--image", "--font");

  @Spec CommandSpec command = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "SPEC",
      completionCandidates = Specifications.Names.class,
      description =
          "Names, names with parameters, or formulas in x; or one gate or function of rows.")
  List<String> specifications = new ArrayList<>();

  @Mixin FigureOptions options = new FigureOptions();

  @Option(
      names = "--family",
      paramLabel = "P=V,V…",
      description = "One function with a parameter at several values: alpha=0.5,1,2.")
  @Nullable Family family;

  @Option(
      names = "--error",
      description =
          "The error of float32 results in ULP; of two functions, their difference on a log scale.")
  boolean error;

  @Option(
      names = "--logits",
      description = "A function of rows over two logits, not on the simplex.")
  boolean logits;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "A figure as JSON, as Figure.toJson writes it; - is the standard input.")
  @Nullable String spec;

  @Mixin FigureFile file = new FigureFile();

  @Mixin ImageOption image = new ImageOption();

  @Override
  public void run(Terminal terminal) throws IOException {
    if (System.getProperty(BACKEND) == null) {
      System.setProperty(BACKEND, "scalar"); // the same bits; vectors are not warm so soon
    }
    Specifications.checkCount(specifications);
    Figure figure =
        spec == null
            ? options.applied(UserException.accepted(this::figure))
            : specified(spec, terminal);
    if (file.output != null) {
      file.save(figure, file.output);
    }
    if (file.output == null || image.choice != null) {
      terminal.print(
          UserException.accepted(
              () -> TerminalPlot.of(figure, image.choice, terminal.environment())));
    }
  }

  /** The figure that a file describes; how it is drawn is in there too. */
  private Figure specified(String source, Terminal terminal) throws IOException {
    List<String> others =
        command.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .filter(name -> !BESIDE_SPEC.contains(name))
            .toList();
    if (!others.isEmpty() || !specifications.isEmpty()) {
      String first = others.isEmpty() ? specifications.getFirst() : others.getFirst();
      throw new UserException("--spec says all about the figure; leave out " + first);
    }
    Input json = Input.read(source, terminal.in(), "give a figure as JSON, as Figure.toJson does");
    options.addFonts();
    return UserException.accepted(() -> Figure.fromJson(json.text(json.start(), json.end())));
  }

  private Figure figure() {
    if (specifications.isEmpty()) {
      throw new UserException("plot needs SPEC or --spec FILE; varphi plot --help tells more");
    }
    if (family != null) {
      return Figure.family(one("--family"), family.parameter(), family.array());
    }
    if (error) {
      return errors();
    }
    Entry first = Specifications.entry(specifications.getFirst());
    return specifications.size() > 1 || first instanceof Activation ? curves() : picture(first);
  }

  private Figure curves() {
    return Figure.of(functions());
  }

  private Activation[] functions() {
    return specifications.stream()
        .map(specification -> Specifications.elementWise("plot", specification))
        .toArray(Activation[]::new);
  }

  private String one(String option) {
    if (specifications.size() > 1) {
      throw new UserException(
          option + " is of one function, and " + specifications.size() + " are given; draw each");
    }
    return specifications.getFirst();
  }

  /** A gate is given with its gradients by the option that curves have for theirs. */
  private Figure picture(Entry entry) {
    return switch (entry) {
      case Activation activation -> Figure.of(activation);
      case Gate gate -> options.takesGradient() ? Figure.gateGradients(gate) : Figure.gate(gate);
      case Normalizer normalizer -> logits ? Figure.logits(normalizer) : Figure.simplex(normalizer);
      case Maxout maxout -> throw Specifications.notElementWise("plot", maxout);
    };
  }

  private Figure errors() {
    Activation[] functions = functions();
    boolean ofGradient = options.takesGradient();
    Domain domain = options.takesDomain();
    return switch (functions.length) {
      case 1 -> errors(functions[0], ofGradient, domain);
      case 2 -> {
        Domain compared = domain == null ? new Domain(-10, 10) : domain;
        yield Figure.difference(functions[0], functions[1], compared.from(), compared.to());
      }
      default ->
          throw new UserException(
              "--error is of one function, or of the difference of two, and "
                  + functions.length
                  + " are given");
    };
  }

  private static Figure errors(Activation function, boolean ofGradient, @Nullable Domain domain) {
    if (domain == null) {
      return ofGradient ? Figure.gradientErrors(function) : Figure.errors(function);
    }
    return ofGradient
        ? Figure.gradientErrors(function, domain.from(), domain.to())
        : Figure.errors(function, domain.from(), domain.to());
  }
}
