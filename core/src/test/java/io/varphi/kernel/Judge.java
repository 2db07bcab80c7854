package io.varphi.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares results with the exact function and keeps the score. For one thread. */
final class Judge {
  /** Errors below this are those of correctly rounded results, and need no second look. */
  private static final double CLEARLY_ROUNDED = 0.5 - 0x1p-18;

  /** More than the error, as a share, of the nearest double. */
  private static final double HEAD_ERROR = 0x1p-52;

  private final Exact exact;
  private final double[] errors;
  private final double[] numbers;
  private long compared;
  private long misrounded;
  private double worst;
  private float worstAt = Float.NaN;
  private long offences;
  private final List<Score.Offence> examples = new ArrayList<>();

  /** A judge of arrays of up to {@code capacity} results. */
  Judge(Exact exact, int capacity) {
    this.exact = exact;
    this.errors = new double[capacity];
    this.numbers = IntStream.range(0, capacity).asDoubleStream().toArray();
  }

  Score score() {
    return new Score(compared, misrounded, worst, worstAt, offences, examples);
  }

  /**
   * Compares y[from … to − 1], the results at those x, of which x[0] is number {@code place} of its
   * binade.
   */
  void compare(ReferenceBlock block, int place, float[] x, float[] y, int from, int to) {
    compared += to - from;
    switch (block) {
      case ReferenceBlock.Constant constant -> compareConstant(constant, x, y, from, to);
      case ReferenceBlock.Single _ -> compareEach(x, y, from, to);
      case ReferenceBlock.Polynomial polynomial ->
          comparePolynomial(polynomial, polynomial.offset(place), x, y, from, to);
    }
  }

  /** Compares y[i] with the exact value at x[i], whatever that is, for all i. */
  void compare(float[] x, float[] y) {
    compared += x.length;
    compareEach(x, y, 0, x.length);
  }

  /** Compares y[i] with the given value at x[i], for all i. */
  void compare(PairArray values, float[] x, float[] y) {
    compared += x.length;
    for (int i = 0; i < x.length; i++) {
      double head = values.head(i);
      if (!FloatFormat.isOrdinary(head) || y[i] == 0 || Float.isNaN(y[i])) {
        judge(x[i], y[i]);
      } else {
        judge(x[i], y[i], head, values.rest(i));
      }
    }
  }

  private void compareConstant(
      ReferenceBlock.Constant block, float[] x, float[] y, int from, int to) {
    if (countOthers(y, from, to, Float.floatToRawIntBits(block.value())) == 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (!FloatFormat.isSame(y[i], block.value())) {
        offend(x[i], y[i], distance(y[i], block.value()));
      }
    }
  }

  private static int countOthers(float[] y, int from, int to, int bits) {
    int others = 0;
    for (int i = from; i < to; i++) {
      others += Float.floatToRawIntBits(y[i]) == bits ? 0 : 1;
    }
    return others;
  }

  /** From a zero in units of the least float; infinitely far from a wrong kind of number. */
  private static double distance(float y, float rounded) {
    return rounded == 0 && y != 0 && !Float.isNaN(y)
        ? Math.abs(y) / (double) Float.MIN_VALUE
        : Double.POSITIVE_INFINITY;
  }

  // Polynomials ---------------------------------------------------------------------------------

  private void comparePolynomial(
      ReferenceBlock.Polynomial block, int offset, float[] x, float[] y, int from, int to) {
    if (block.mayRoundToZero()) {
      for (int i = from; i < to; i++) {
        judge(block, offset + i, x[i], y[i]);
      }
      return;
    }
    measure(block, offset, y, from, to);
    double greatest = greatest(from, to);
    if (greatest > worst || !(greatest < CLEARLY_ROUNDED)) {
      lookAgain(block, offset, x, y, from, to);
    }
  }

  private void measure(ReferenceBlock.Polynomial block, int offset, float[] y, int from, int to) {
    double start = offset;
    double middle = block.middle();
    double slope = block.slope();
    double inverseUlp = block.inverseUlp();
    double c0 = block.bend().c0();
    double c1 = block.bend().c1();
    double c2 = block.bend().c2();
    double c3 = block.bend().c3();
    double c4 = block.bend().c4();
    double c5 = block.bend().c5();
    for (int i = from; i < to; i++) {
      double t = start + numbers[i]; // not offset + i: no vectors
      double line = Math.fma(slope, t, middle);
      double tail = Math.fma(Math.fma(Math.fma(c5, t, c4), t, c3), t, c2);
      double bend = Math.fma(Math.fma(tail, t, c1), t, c0);
      errors[i] = Math.abs((y[i] - line) - bend) * inverseUlp;
    }
  }

  /** The greatest error; NaN if there is one. */
  private double greatest(int from, int to) {
    double greatest = 0;
    for (int i = from; i < to; i++) {
      greatest = Math.max(greatest, errors[i]);
    }
    return greatest;
  }

  private void lookAgain(
      ReferenceBlock.Polynomial block, int offset, float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      if (errors[i] > worst || !(errors[i] < CLEARLY_ROUNDED)) {
        judge(block, offset + i, x[i], y[i]);
      }
    }
  }

  private void judge(ReferenceBlock.Polynomial block, int t, float x, float y) {
    double line = block.line(t);
    double bend = block.bend().at(t);
    if (Float.isNaN(y) || y == 0 && !hasSign(y, line + bend, block, x)) {
      offend(x, y, Double.POSITIVE_INFINITY);
      return;
    }
    double error = Math.abs((numberOf(y) - line) - bend) * block.inverseUlp();
    count(x, y, error, block.tolerance());
  }

  private boolean hasSign(float zero, double value, ReferenceBlock.Polynomial block, float x) {
    boolean isCertain = Math.abs(value) > Math.scalb(block.tolerance(), block.ulpExponent());
    double sign = isCertain ? value : exact.rounded(x);
    return Math.copySign(1.0, sign) == Math.copySign(1.0, zero);
  }

  // Single floats -------------------------------------------------------------------------------

  private void compareEach(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      judge(x[i], y[i]);
    }
  }

  private void judge(float x, float y) {
    double head = Float.isFinite(x) ? exact.head(x) : Double.NaN;
    if (!FloatFormat.isOrdinary(head) || y == 0 || Float.isNaN(y)) {
      judgeByBits(x, y, head);
      return;
    }
    boolean isPowerOfTwo = Math.scalb(1.0, Math.getExponent(head)) == Math.abs(head);
    judge(x, y, head, isPowerOfTwo ? exact.rest(x, head) : 0);
  }

  private void judge(float x, float y, double head, double rest) {
    double inverseUlp = FloatFormat.inverseUlp(FloatFormat.ulpExponent(head, rest));
    double error = Math.abs((numberOf(y) - head) - rest) * inverseUlp;
    if (error > worst || error >= CLEARLY_ROUNDED) {
      count(x, y, error, Math.abs(head) * HEAD_ERROR * inverseUlp);
    }
  }

  private void judgeByBits(float x, float y, double head) {
    float rounded = exact.rounded(x);
    double error = Math.abs(y - head) / Float.MIN_VALUE;
    if (FloatFormat.isSame(y, rounded)) {
      record(x, FloatFormat.isOrdinary(head) ? error : 0);
    } else if (y == 0 && rounded != 0 && Math.signum(head) == Math.copySign(1.0, y)) {
      count(x, y, error, 0x1p-28);
    } else {
      offend(x, y, distance(y, rounded));
    }
  }

  // Counting ------------------------------------------------------------------------------------

  /** An infinity as the number that overflows to it: an error of the last finite float's kind. */
  private static double numberOf(float y) {
    return Float.isInfinite(y) ? Math.copySign(0x1p128, y) : y;
  }

  private void count(float x, float y, double error, double tolerance) {
    if (error > 0.5 + tolerance
        || error >= 0.5 - tolerance && !FloatFormat.isSame(y, exact.rounded(x))) {
      misrounded++;
    }
    record(x, error);
    if (error > 1) {
      offences++;
      example(x, y);
    }
  }

  private void offend(float x, float y, double error) {
    misrounded++;
    offences++;
    record(x, error);
    example(x, y);
  }

  private void record(float x, double error) {
    if (error > worst) {
      worst = error;
      worstAt = x;
    }
  }

  private void example(float x, float y) {
    if (examples.size() < Score.MAX_EXAMPLES) {
      examples.add(new Score.Offence(x, y, exact.rounded(x)));
    }
  }
}
