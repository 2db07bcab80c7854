package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Parser;
import io.varphi.expr.Printer;
import io.varphi.figure.Curve;
import io.varphi.figure.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is left of an entry when all of its inputs but one are held: a function of x. Of a gate it
 * is a gate with the value 1, of a function of rows the first result of the row (x, 0), of maxout
 * the result of x and −x/2.
 */
final class Slices {
  private static final Map<String, String> ROWS =
      Resources.table("rows-of-two.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, List::getLast));

  /** Their facts are kept with them. */
  private static final Map<String, Activation> KNOWN = new ConcurrentHashMap<>();

  private Slices() {}

  static Activation function(Entry entry) {
    return entry instanceof Activation activation
        ? activation
        : KNOWN.computeIfAbsent(entry.specification(), _ -> slice(entry));
  }

  private static Activation slice(Entry entry) {
    return switch (entry) {
      case Activation activation -> activation;
      case Gate gate -> Activation.parse(Printer.print(replaced(gate.bound(gate.formula()))));
      case Normalizer rows when isDrawn(rows) -> drawn(rows);
      case Normalizer _, Maxout _ -> Activation.parse(ROWS.getOrDefault(entry.name(), ""));
    };
  }

  private static Expr replaced(Expr expr) {
    return switch (expr) {
      case Expr.Variable(String name) when name.equals("a") -> Parser.constant("1");
      case Expr.Variable(String name) when name.equals("g") -> new Expr.Variable("x");
      default -> Folds.mapChildren(expr, Slices::replaced);
    };
  }

  /** Whether there is noise in it, of which one draw is shown. */
  static boolean isDrawn(Normalizer rows) {
    return !ROWS.containsKey(rows.name());
  }

  /** One draw of a softmax with noise, which moves it. */
  private static Activation drawn(Normalizer rows) {
    double share = rows.apply(new double[] {0, 0})[0];
    double shift = StrictMath.log(share / (1 - share));
    return Activation.parse("sigmoid(x + (" + new BigDecimal(shift).toPlainString() + "))");
  }

  /** Its graph, under the title of the entry. */
  static Curve curve(Entry entry) {
    Curve curve = Curve.of(function(entry));
    return entry instanceof Activation ? curve : curve.label(Label.words(entry.title()));
  }
}
