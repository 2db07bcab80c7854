package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.figure.Figure;
import io.varphi.figure.Polyline;
import io.varphi.kernel.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The errors of a kernel in columns of neighbouring arguments, in units in the last place (ULP) of
 * the exact result.
 *
 * @param from where each column begins
 * @param largest the largest error of each column
 * @param mean the mean of each column
 */
record Errors(Series from, Series largest, Series mean) {
  /** What is compared with the exact result. */
  enum Tier {
    /** Values as float32. */
    FLOAT32,
    /** Gradients as float32. */
    FLOAT32_GRADIENT,
    /** Values as float64. */
    FLOAT64,
    /** Gradients as float64. */
    FLOAT64_GRADIENT;

    boolean isGradient() {
      return this == FLOAT32_GRADIENT || this == FLOAT64_GRADIENT;
    }

    /** The most arguments that are tried in a column. */
    int tried() {
      return switch (this) {
        case FLOAT32, FLOAT32_GRADIENT -> TRIED_IN_FLOAT32;
        case FLOAT64, FLOAT64_GRADIENT -> TRIED;
      };
    }

    boolean isFloat32() {
      return this == FLOAT32 || this == FLOAT32_GRADIENT;
    }
  }

  static final int COLUMNS = 300;
  static final int TRIED = 24;

  /** By {@link Figure#errors}. */
  private static final int TRIED_IN_FLOAT32 = 200;

  static Errors of(Activation function, Domain domain, Tier tier) {
    return switch (tier) {
      case FLOAT32 -> table(ofFloats(function, domain));
      case FLOAT32_GRADIENT -> table(ofFloatGradients(function, domain));
      case FLOAT64, FLOAT64_GRADIENT -> doubles(function, domain, tier);
    };
  }

  /** The same as a picture. */
  static Figure figure(Activation function, Shown shown) {
    Domain domain = shown.domain();
    return switch (shown.tier()) {
      case FLOAT32 -> ofFloats(function, domain);
      case FLOAT32_GRADIENT -> ofFloatGradients(function, domain);
      case FLOAT64, FLOAT64_GRADIENT -> doubles(function, domain, shown.tier()).lines(shown);
    };
  }

  private static Figure ofFloats(Activation function, Domain domain) {
    return Figure.errors(function, domain.from(), domain.to());
  }

  private static Figure ofFloatGradients(Activation function, Domain domain) {
    return Figure.gradientErrors(function, domain.from(), domain.to());
  }

  private Figure lines(Shown shown) {
    return Figure.of(
            Polyline.of(largestName(shown), from.toArray(), largest.toArray()),
            Polyline.of(meanName(shown), from.toArray(), mean.toArray()).dashed())
        .labels("$x$", "ULP");
  }

  static String largestName(Shown shown) {
    return shown.words("largest", "最大");
  }

  static String meanName(Shown shown) {
    return shown.words("mean", "平均");
  }

  /** The numbers of a picture are those of its table: from, to, largest, mean. */
  private static Errors table(Figure figure) {
    List<double[]> rows =
        figure
            .toCsv()
            .lines()
            .skip(1)
            .map(row -> Arrays.stream(row.split(",", -1)).mapToDouble(Errors::number).toArray())
            .toList();
    return new Errors(column(rows, 0), column(rows, 2), column(rows, 3));
  }

  private static double number(String cell) {
    return switch (cell) {
      case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "nan", "NaN", "" -> Double.NaN;
      default -> Double.parseDouble(cell);
    };
  }

  private static Series column(List<double[]> rows, int index) {
    return Series.of(rows.stream().mapToDouble(row -> row[index]).toArray());
  }

  private static Errors doubles(Activation function, Domain domain, Tier tier) {
    Deadline deadline = new Deadline();
    double[] x = arguments(domain);
    double[] computed = computed(function.kernel(), x, tier.isGradient());
    double[] from = new double[COLUMNS];
    double[] largest = new double[COLUMNS];
    double[] mean = new double[COLUMNS];
    for (int i = 0; i < x.length; i++) {
      deadline.check();
      double error =
          tier.isGradient()
              ? function.gradientUlps(computed[i], x[i])
              : function.valueUlps(computed[i], x[i]);
      int column = i / TRIED;
      largest[column] = Math.max(largest[column], error);
      mean[column] += error / TRIED;
    }
    Arrays.setAll(from, i -> domain.at((double) i / COLUMNS));
    return new Errors(Series.of(from), Series.of(largest), Series.of(mean));
  }

  /** So many arguments of each column, of all digits, and the same ones each time. */
  private static double[] arguments(Domain domain) {
    SplittableRandom random = new SplittableRandom(1);
    double[] x = new double[COLUMNS * TRIED];
    Arrays.setAll(x, i -> domain.at((Math.floorDiv(i, TRIED) + random.nextDouble()) / COLUMNS));
    return x;
  }

  private static double[] computed(Kernel kernel, double[] x, boolean ofGradient) {
    double[] y = new double[x.length];
    if (ofGradient) {
      double[] ones = new double[x.length];
      Arrays.fill(ones, 1);
      kernel.backward(x, ones, y);
    } else {
      kernel.forward(x, y);
    }
    return y;
  }
}
