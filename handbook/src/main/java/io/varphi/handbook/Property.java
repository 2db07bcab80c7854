package io.varphi.handbook;

import io.varphi.Activation;
import io.varphi.Entry;
import io.varphi.Gate;
import io.varphi.Language;
import io.varphi.Maxout;
import io.varphi.Normalizer;
import io.varphi.Parameter;
import io.varphi.expr.Expr;
import io.varphi.expr.Folds;
import io.varphi.expr.Word;
import io.varphi.facts.Facts;
import io.varphi.facts.Monotonicity;
import io.varphi.facts.Parity;
import io.varphi.facts.Smoothness;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What functions can be picked by. It follows from the facts of an element-wise function, of others
 * from those of their {@linkplain Slices slices}.
 */
enum Property {
  MONOTONE("monotone", "单调"),
  BOUNDED("bounded", "有界"),
  BOUNDED_BELOW("bounded below", "有下界"),
  DIFFERENTIABLE("C¹: no corner", "C¹：无折点"),
  SMOOTH("analytic", "解析"),
  ODD("odd", "奇函数"),
  EXACT_ZEROS("exact zeros", "有精确的零"),
  LEARNABLE("learnable", "可学习"),
  CHEAP("cheap: no exponential", "低开销：不含指数");

  private static final double[] FAR_APART = {1e4, 0, -1e4};

  /** What an exponential or a logarithm is in LaTeX. */
  private static final Pattern EXPONENTIAL = Pattern.compile("e\\^|\\\\log");

  private final String english;
  private final String chinese;

  Property(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String title(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** The name in the page's data: {@code bounded-below}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The properties of an entry with its default parameters. */
  static Set<Property> of(Entry entry) {
    Set<Property> properties =
        Arrays.stream(values())
            .filter(property -> property.holdsFor(entry))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Property.class)));
    return properties;
  }

  private boolean holdsFor(Entry entry) {
    return switch (this) {
      case LEARNABLE -> entry.card().parameters().stream().anyMatch(Parameter::learnable);
      case CHEAP -> isCheap(entry);
      case BOUNDED -> isBounded(entry);
      case BOUNDED_BELOW -> isBoundedBelow(entry);
      case MONOTONE -> isMonotone(facts(entry));
      case ODD -> facts(entry).parity() == Parity.ODD;
      case DIFFERENTIABLE -> facts(entry).smoothness().compareTo(Smoothness.C1) >= 0;
      case SMOOTH -> facts(entry).smoothness() == Smoothness.ANALYTIC;
      case EXACT_ZEROS -> isZeroOnAStretch(facts(entry));
    };
  }

  private static Facts facts(Entry entry) {
    return Slices.function(entry).facts();
  }

  private static boolean isMonotone(Facts facts) {
    return facts.monotonicity() != Monotonicity.NEITHER;
  }

  private static boolean isBounded(Entry entry) {
    return switch (entry) {
      case Activation f -> f.facts().range().isBounded();
      case Gate gate -> isBoundedAtCorners(gate);
      case Normalizer rows ->
          Arrays.stream(rows.apply(FAR_APART)).allMatch(share -> Math.abs(share) <= 1);
      case Maxout _ -> false;
    };
  }

  /** A gate is a product, so that it grows towards the corners of its plane if it grows at all. */
  private static boolean isBoundedAtCorners(Gate gate) {
    return DoubleStream.of(FAR_APART)
        .flatMap(a -> DoubleStream.of(FAR_APART).map(g -> gate.value(a, g)))
        .allMatch(value -> Math.abs(value) < FAR_APART[0] / 10);
  }

  private static boolean isBoundedBelow(Entry entry) {
    return switch (entry) {
      case Activation f -> Double.isFinite(f.facts().range().low());
      case Gate _, Normalizer _ -> isBounded(entry);
      case Maxout _ -> false;
    };
  }

  private static boolean isZeroOnAStretch(Facts facts) {
    return facts.zeros().items().stream().anyMatch(zero -> !zero.isPoint());
  }

  private static boolean isCheap(Entry entry) {
    return switch (entry) {
      case Activation f -> isArithmetic(f.bound(f.formula()));
      case Gate gate -> isArithmetic(gate.bound(gate.formula()));
      case Normalizer rows -> !EXPONENTIAL.matcher(rows.latex()).find();
      case Maxout _ -> true;
    };
  }

  /** Whether there are only comparisons, the four operations, roots and powers of whole numbers. */
  private static boolean isArithmetic(Expr expr) {
    boolean own =
        switch (expr) {
          case Expr.Apply(Word word, Expr _) ->
              word == Word.ABS || word == Word.SIGN || word == Word.SQRT;
          case Expr.Power(Expr _, Expr exponent) -> exponent instanceof Expr.Number;
          default -> true;
        };
    return own && Folds.children(expr).stream().allMatch(Property::isArithmetic);
  }
}
