package io.varphi.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a function of floats compares with the exact one.
 *
 * @param compared how many inputs
 * @param misrounded how many results are not the nearest float
 * @param worst the largest error in units of the last place, in the binade of the exact value
 * @param worstAt an input at which that occurs; NaN if all errors are zero
 * @param offences how many results are more than one unit off, or a wrong zero, infinity or NaN
 * @param examples a few of these
 */
record Score(
    long compared,
    long misrounded,
    double worst,
    float worstAt,
    long offences,
    List<Offence> examples) {
  static final int MAX_EXAMPLES = 8;

  static final Score NONE = new Score(0, 0, 0, Float.NaN, 0, List.of());

  /** A result that is wrong, and the right one. */
  record Offence(float x, float result, float exact) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "at %s (%s) %s instead of %s", x, Float.toHexString(x), result, exact);
    }
  }

  Score {
    examples = List.copyOf(examples);
  }

  Score and(Score other) {
    boolean isWorse = other.worst > worst;
    return new Score(
        compared + other.compared,
        misrounded + other.misrounded,
        isWorse ? other.worst : worst,
        isWorse ? other.worstAt : worstAt,
        offences + other.offences,
        Stream.concat(examples.stream(), other.examples.stream()).limit(MAX_EXAMPLES).toList());
  }
}
