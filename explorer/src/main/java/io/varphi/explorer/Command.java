package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.expr.Printer;
import java.util.ArrayList;
import java.util.List;

/** What the page shows, as a command. */
final class Command {
  private final Functions functions;

  Command(Functions functions) {
    this.functions = functions;
  }

  /** What a command has no option for. */
  static List<String> leftOut(Shown shown) {
    return switch (shown.view()) {
      case CURVES ->
          shown.curves().value() && shown.curves().tangent() && shown.x().isPresent()
              ? List.of("tangent")
              : List.of();
      case SIMPLEX -> List.of("logits");
      case GATE -> shown.part() == GateMap.Part.VALUE ? List.of() : List.of("part");
      case DISTRIBUTION, STACK, ERROR -> List.of();
    };
  }

  /** Empty where there is no command. */
  String of(Shown shown) {
    return switch (shown.view()) {
      case CURVES -> plot(curves(shown), shown);
      case ERROR ->
          shown.tier() == Errors.Tier.FLOAT32
              ? plot(error(shown), shown)
              : shown.tier() == Errors.Tier.FLOAT32_GRADIENT
                  ? plot(error(shown) + " --gradient", shown)
                  : "";
      case GATE -> plot(gate(shown), shown);
      case SIMPLEX -> plot(quoted(canonical(shown.spec())), shown);
      case DISTRIBUTION, STACK -> "";
    };
  }

  private static String plot(String arguments, Shown shown) {
    String style = Query.word(shown.style());
    return "varphi plot "
        + arguments
        + (style.equals("light") ? "" : " --style " + style)
        + (shown.language().code().equals("en") ? "" : " --lang " + shown.language().code())
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
    return quoted(canonical(shown.spec())) + " --error --domain=" + text(shown.domain());
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
