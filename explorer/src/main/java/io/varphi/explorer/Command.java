package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.expr.Printer;
import io.varphi.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page shows, as a command. */
final class Command {
  /** Longer descriptions of figures are read from a file. */
  private static final int LONGEST_INLINE = 400;

  /** The scores whose way is drawn unless others are given. */
  private static final List<Double> USUAL = List.of(2.0, 1.0, 0.0);

  private final Functions functions;
  private final Figures figures;

  Command(Functions functions, Figures figures) {
    this.functions = functions;
    this.figures = figures;
  }

  /** What the options of the command line cannot say. */
  enum Lack {
    /** Tangents are not drawn. */
    TANGENT(false),
    /** Derivatives alone are called by their formulas. */
    NAMES(false),
    /** A gate has all three parts. */
    PART(false),
    /** The point of a gate is not marked. */
    POINT(false),
    /** Signals are drawn as variances, with random nets beside the theory. */
    PROPAGATION(false),
    /** The picture is light. */
    STYLE(false),
    /** Errors are those of float32. */
    FLOAT64(true),
    /** The way on the simplex is that of 2, 1, 0. */
    LOGITS(true),
    /** There are no distributions. */
    DISTRIBUTION(true),
    /** Some of the functions have no gain. */
    GAIN(true);

    private final boolean isTotal;

    /** Total if what can be said is not worth saying. */
    Lack(boolean isTotal) {
      this.isTotal = isTotal;
    }
  }

  /**
   * A command.
   *
   * @param line empty where no option makes such a picture
   * @param lacks in what the picture differs
   * @param exact makes the same picture from its JSON; empty where the line does
   * @param isFromFile whether that JSON is in a file
   */
  record Offer(String line, List<Lack> lacks, String exact, boolean isFromFile) {
    Offer {
      lacks = List.copyOf(lacks);
    }
  }

  Offer of(Shown shown) {
    List<Lack> lacks = lacks(shown);
    String line = lacks.stream().anyMatch(lack -> lack.isTotal) ? "" : line(shown);
    if (lacks.isEmpty()) {
      return new Offer(line, lacks, "", false);
    }
    String json = figures.of(shown).toJson();
    return json.length() <= LONGEST_INLINE
        ? new Offer(line, lacks, "printf %s " + quoted(json) + " | " + fromSpec("-"), false)
        : new Offer(line, lacks, fromSpec(shown.fileName("json")), true);
  }

  private static String fromSpec(String source) {
    return "varphi plot --spec " + source + " -o figure.svg";
  }

  private List<Lack> lacks(Shown shown) {
    return switch (shown.view()) {
      case CURVES ->
          shown.curves().value()
              ? where(shown.curves().tangent() && shown.x().isPresent(), Lack.TANGENT)
              : List.of(Lack.NAMES);
      case ERROR -> where(!shown.tier().isFloat32(), Lack.FLOAT64);
      case GATE -> gateLacks(shown);
      case SIMPLEX -> where(!shown.logits().stream().boxed().toList().equals(USUAL), Lack.LOGITS);
      case DISTRIBUTION -> List.of(Lack.DISTRIBUTION);
      case STACK -> stackLacks(shown);
    };
  }

  private static List<Lack> where(boolean isLacking, Lack lack) {
    return isLacking ? List.of(lack) : List.of();
  }

  private static List<Lack> gateLacks(Shown shown) {
    return Stream.of(
            where(shown.part() != GateMap.Part.VALUE, Lack.PART),
            where(shown.spot().isPresent(), Lack.POINT))
        .flatMap(List::stream)
        .toList();
  }

  private List<Lack> stackLacks(Shown shown) {
    boolean isGainKnown =
        !shown.gain() || shown.activations(functions).stream().allMatch(Stack::hasGain);
    if (!isGainKnown) {
      return List.of(Lack.GAIN);
    }
    return shown.style() == Style.LIGHT
        ? List.of(Lack.PROPAGATION)
        : List.of(Lack.PROPAGATION, Lack.STYLE);
  }

  private String line(Shown shown) {
    return switch (shown.view()) {
      case CURVES -> plot(curves(shown), shown);
      case ERROR -> plot(error(shown), shown);
      case GATE -> plot(gate(shown), shown);
      case SIMPLEX -> plot(quoted(canonical(shown.spec())), shown);
      case DISTRIBUTION -> "";
      case STACK -> propagate(shown);
    };
  }

  private static String plot(String arguments, Shown shown) {
    String style = Query.word(shown.style());
    return "varphi plot "
        + arguments
        + (shown.style() == Style.LIGHT ? "" : " --style " + style)
        + language(shown)
        + " -o figure.svg";
  }

  private static String language(Shown shown) {
    return shown.language() == Language.ENGLISH ? "" : " --lang " + shown.language().code();
  }

  private String propagate(Shown shown) {
    String specs =
        shown.activations(functions).stream()
            .map(activation -> quoted(activation.specification()))
            .collect(Collectors.joining(" "));
    return "varphi lab propagate "
        + specs
        + " --depth "
        + shown.depth()
        + (shown.gain() ? "" : " --gain 1")
        + language(shown)
        + " -o figure.svg";
  }

  private String curves(Shown shown) {
    Shown.Curves wanted = shown.curves();
    List<String> words = new ArrayList<>();
    for (Activation activation : shown.activations(functions)) {
      if (wanted.value()) {
        words.add(quoted(activation.specification()));
      } else {
        if (wanted.gradient()) {
          words.add(quoted(Printer.print(activation.bound(activation.derivative()))));
        }
        if (wanted.second()) {
          words.add(quoted(Printer.print(activation.bound(activation.secondDerivative()))));
        }
      }
    }
    if (wanted.value() && wanted.gradient()) {
      words.add("--gradient");
    }
    if (wanted.value() && wanted.second()) {
      words.add("--second");
    }
    if (wanted.value() && wanted.saturation()) {
      words.add("--saturation");
    }
    words.add("--domain=" + text(shown.domain()));
    words.add("--range=" + text(shown.range()));
    return String.join(" ", words);
  }

  private String gate(Shown shown) {
    String gate = quoted(canonical(shown.spec()));
    return shown.part() == GateMap.Part.VALUE ? gate : gate + " --gradient";
  }

  private String error(Shown shown) {
    return quoted(canonical(shown.spec()))
        + " --error --domain="
        + text(shown.domain())
        + (shown.tier().isGradient() ? " --gradient" : "");
  }

  private static String text(Domain domain) {
    return Numeral.text(domain.from()) + ":" + Numeral.text(domain.to());
  }

  private String canonical(String spec) {
    return functions.entry(spec).specification();
  }

  /** For a POSIX shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_.]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
