package io.varphi.explorer;

import io.varphi.Parameter;
import io.varphi.Range;
import java.util.Locale;

/** From where to where a parameter is moved. */
record Slider(double from, double to, double step) {
  private static final int STEPS = 200;
  private static final int WHOLE_NUMBERS = 20;

  /** From 0 to beyond the standard value, within what is admissible. */
  static Slider of(Parameter parameter, double standard) {
    Range range = parameter.range();
    double size = Double.isFinite(standard) && standard != 0 ? Math.abs(standard) : 1;
    double reach = rounded(3 * size);
    double from = Double.isFinite(range.low()) ? range.low() : standard > 0 ? 0 : -reach;
    double to = standard < 0 && from < 0 ? 0 : Math.max(reach, from + reach);
    to = Math.min(range.high(), to);
    double step = rounded((to - from) / STEPS);
    if (parameter.whole()) {
      double least = Math.max(0, range.low());
      return new Slider(least, Math.min(range.high(), least + WHOLE_NUMBERS), 1);
    }
    boolean isLowOut = range.lowOpen() && from == range.low() || range.withoutZero() && from == 0;
    return new Slider(
        isLowOut ? from + step : from,
        range.highOpen() && to == range.high() ? to - step : to,
        step);
  }

  /** 1, 2 or 5 times a power of ten, not less than a number. */
  private static double rounded(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double digit : new double[] {1, 2, 5}) {
      if (digit * power >= least * (1 - 1e-9)) {
        return clean(digit * power);
      }
    }
    return clean(10 * power);
  }

  private static double clean(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
  }
}
