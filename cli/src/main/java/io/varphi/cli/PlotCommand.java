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
  /** The options that are not about the figure but about where it goes. */
  private static final Set<String> BESIDE_SPEC =
      Set.of("--spec", "-o", "--dpi", "--svg-text", "--tex-fragment", "--image", "--font");

  /** The options that only curves have. */
  private static final Set<String> OF_CURVES =
      Set.of(
          "--second",
          "--range",
          "--axes",
          "--grid",
          "--legend",
          "--formulas",
          "--saturation",
          "--extrema",
          "--inflections",
          "--labels");

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
    PlainLoops.choose();
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
    List<String> others = given().stream().filter(name -> !BESIDE_SPEC.contains(name)).toList();
    if (!others.isEmpty() || !specifications.isEmpty()) {
      String first = others.isEmpty() ? specifications.getFirst() : others.getFirst();
      throw new UserException("--spec says all about the figure; leave out " + first);
    }
    Input json = Input.read(source, terminal.in(), "give a figure as JSON, as Figure.toJson does");
    options.addFonts();
    return UserException.accepted(() -> Figure.fromJson(json.text(json.start(), json.end())));
  }

  /** The options on the command line. */
  private List<String> given() {
    return command.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .toList();
  }

  /** Refuses options that would change nothing in a picture. */
  private void refuseCurveOptions(String picture) {
    given().stream()
        .filter(OF_CURVES::contains)
        .findFirst()
        .ifPresent(name -> {
          throw new UserException(name + " is for curves, not for the picture of " + picture);
        });
  }

  private Figure figure() {
    if (specifications.isEmpty()) {
      throw new UserException("plot needs SPEC or --spec FILE; varphi plot --help tells more");
    }
    if (family != null) {
      return family(family);
    }
    if (error) {
      return errors();
    }
    if (specifications.size() == 1) {
      return picture(Specifications.entry(specifications.getFirst()));
    }
    Activation[] functions =
        specifications.stream().map(PlotCommand::besideOthers).toArray(Activation[]::new);
    refuseLogits(functions[0]);
    return Figure.of(functions);
  }

  private Figure family(Family members) {
    if (error || logits) {
      throw new UserException("a family is drawn without " + (error ? "--error" : "--logits"));
    }
    String function = one("--family");
    Specifications.elementWise("--family", function);
    return Figure.family(function, members.parameter(), members.array());
  }

  /** The element-wise function that is meant; the others have pictures of their own. */
  private static Activation besideOthers(String specification) {
    Entry entry = Specifications.entry(specification);
    if (entry instanceof Activation activation) {
      return activation;
    }
    String kind = Specifications.kind(entry);
    throw new UserException(
        entry.name() + " is " + kind + ", and " + kind + " is drawn alone; leave out the others");
  }

  private void refuseLogits(Entry entry) {
    if (logits) {
      throw new UserException(
          "--logits is for functions of a whole row, and "
              + entry.name()
              + " is "
              + Specifications.kind(entry));
    }
  }

  private String one(String option) {
    if (specifications.size() > 1) {
      throw new UserException(
          option + " is of one function, and " + specifications.size() + " are given; draw each");
    }
    return specifications.getFirst();
  }

  private Figure picture(Entry entry) {
    return switch (entry) {
      case Activation activation -> {
        refuseLogits(activation);
        yield Figure.of(activation);
      }
      case Gate gate -> picture(gate);
      case Normalizer normalizer -> picture(normalizer);
      case Maxout maxout -> throw Specifications.notElementWise("plot", maxout);
    };
  }

  /** A gate is given with its gradients by the option that curves have for theirs. */
  private Figure picture(Gate gate) {
    refuseLogits(gate);
    refuseCurveOptions(gate.name());
    Domain domain = options.takesDomain();
    if (options.takesGradient()) {
      return domain == null
          ? Figure.gateGradients(gate)
          : Figure.gateGradients(gate, domain.from(), domain.to());
    }
    return domain == null ? Figure.gate(gate) : Figure.gate(gate, domain.from(), domain.to());
  }

  private Figure picture(Normalizer normalizer) {
    refuseCurveOptions(normalizer.name());
    if (options.takesGradient()) {
      throw new UserException(
          "--gradient is for curves and gates, not for the picture of " + normalizer.name());
    }
    Domain domain = options.takesDomain();
    if (!logits && domain != null) {
      throw new UserException(
          "--domain is for curves, gates and logits, not for the simplex; add --logits");
    }
    if (!logits) {
      return Figure.simplex(normalizer);
    }
    return domain == null
        ? Figure.logits(normalizer)
        : Figure.logits(normalizer, domain.from(), domain.to());
  }

  private Figure errors() {
    Activation[] functions =
        specifications.stream()
            .map(specification -> Specifications.elementWise("--error", specification))
            .toArray(Activation[]::new);
    refuseLogits(functions[0]);
    refuseCurveOptions("errors");
    boolean ofGradient = options.takesGradient();
    Domain domain = options.takesDomain();
    return switch (functions.length) {
      case 1 -> errors(functions[0], ofGradient, domain);
      case 2 -> {
        if (ofGradient) {
          throw new UserException(
              "--gradient is for the error of one function, not for the difference of two");
        }
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
