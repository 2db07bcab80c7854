package io.varphi.kernel;

import io.varphi.Activation;
import io.varphi.facts.Break;
import io.varphi.facts.Extremum;
import io.varphi.facts.Facts;
import io.varphi.facts.Point;
import io.varphi.facts.Span;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Floats at which a kernel is most likely to be wrong: around 0, around breaks, zeros, extrema,
 * inflection points and the ends of saturation; and one in {@value #STRIDE} of all floats.
 */
final class TellingPoints {
  static final int STRIDE = 65_521;

  private static final int MOST_AROUND_ONE = 1024;
  private static final int LEAST_AROUND_ONE = 32;
  private static final int ALL_AROUND = 16_384;

  private TellingPoints() {}

  static float[] of(Activation f, Exact exact) {
    float[] centres =
        floats(
            DoubleStream.concat(known(f.facts()), saturationEnds(exact))
                .filter(Double::isFinite)
                .mapToInt(x -> Float.floatToIntBits((float) x))
                .distinct());
    int reach = Math.clamp(ALL_AROUND / centres.length, LEAST_AROUND_ONE, MOST_AROUND_ONE);
    IntStream around =
        IntStream.range(0, centres.length)
            .map(i -> place(centres[i]))
            .flatMap(place -> IntStream.rangeClosed(place - reach, place + reach))
            .map(TellingPoints::bits);
    return floats(IntStream.concat(strided(), around));
  }

  private static DoubleStream known(Facts facts) {
    Stream<Span> spans =
        Stream.concat(facts.zeros().items().stream(), facts.saturation().items().stream());
    Stream<Span> extrema = facts.extrema().items().stream().map(Extremum::where);
    return Stream.of(
            DoubleStream.of(0),
            facts.breakPoints().items().stream().mapToDouble(Break::x),
            facts.inflections().items().stream().mapToDouble(Point::x),
            Stream.concat(spans, extrema)
                .flatMapToDouble(span -> DoubleStream.of(span.low(), span.high())))
        .flatMapToDouble(points -> points);
  }

  /**
   * Where the function, rounded, becomes what it is at the largest floats, and ceases to be f(0).
   */
  private static DoubleStream saturationEnds(Exact exact) {
    return DoubleStream.of(1, -1)
        .flatMap(sign -> {
          float atEnd = exact.rounded((float) sign * Float.MAX_VALUE);
          float atZero = exact.rounded((float) sign * Float.MIN_VALUE);
          return DoubleStream.of(
              sign * turn(bits -> FloatFormat.isSame(at(exact, sign, bits), atEnd)),
              sign * turn(bits -> !FloatFormat.isSame(at(exact, sign, bits), atZero)));
        });
  }

  private static float at(Exact exact, double sign, int bits) {
    return exact.rounded((float) sign * Float.intBitsToFloat(bits));
  }

  /** The least positive float from which on the predicate of its bits holds, if it does so once. */
  private static float turn(IntPredicate predicate) {
    int low = 0;
    int high = Float.floatToIntBits(Float.MAX_VALUE);
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (predicate.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Float.intBitsToFloat(high);
  }

  /** The floats in their order on the line, numbered; both zeros are there. */
  private static int place(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits >= 0 ? bits : Integer.MIN_VALUE - bits - 1;
  }

  private static int bits(int place) {
    return place >= 0 ? place : Integer.MIN_VALUE - place - 1;
  }

  private static IntStream strided() {
    long patterns = 1L << Float.SIZE;
    return IntStream.range(0, (int) (patterns / STRIDE)).map(i -> (int) ((long) i * STRIDE));
  }

  private static float[] floats(IntStream bits) {
    int[] patterns = bits.toArray();
    float[] floats = new float[patterns.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = Float.intBitsToFloat(patterns[i]);
    }
    return floats;
  }
}
