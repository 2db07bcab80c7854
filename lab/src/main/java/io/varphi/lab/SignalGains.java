package io.varphi.lab;

import io.varphi.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The spreads of weights that keep the signal, or the gradient, at a variance q.
 *
 * @param q the variance of the inputs of the functions
 * @param sigmaB the standard deviation of the biases
 * @param signalGain sigmaW with which the next layer has the same variance; NaN where biases alone
 *     make as much
 * @param stability the slope of the variance map there: deviations from q are multiplied by it with
 *     each layer, so they die out if it is below 1
 * @param gradientGrowth χ₁ with that sigmaW: the second moment of a gradient is multiplied by it
 *     with each layer
 * @param gradientGain sigmaW with which the second moment of a gradient stays
 * @param signalGrowth what q is multiplied by in a layer with that sigmaW
 */
public record SignalGains(
    double q,
    double sigmaB,
    double signalGain,
    double stability,
    double gradientGrowth,
    double gradientGain,
    double signalGrowth) {
  private static final double NEARLY = 0.005;

  /** What the gains mean, in plain sentences. */
  public List<String> sentences(Language language) {
    return switch (language) {
      case ENGLISH -> english();
      case CHINESE -> chinese();
    };
  }

  private List<String> english() {
    List<String> sentences = new ArrayList<>();
    if (Double.isNaN(signalGain)) {
      sentences.add(
          "no σ_w keeps the signal: biases of that spread alone make a variance of "
              + format("%.4g", sigmaB * sigmaB));
    } else {
      sentences.add(
          format("with σ_w = %.4g the signal keeps its size, and", signalGain)
              + (isOne(gradientGrowth)
                  ? " so does the gradient"
                  : format(
                      " the gradient's square changes by a factor of %.3g a layer",
                      gradientGrowth)));
      sentences.add(
          stability < 1 && !isOne(stability)
              ? "a signal that is larger or smaller comes back to that size"
              : isOne(stability)
                  ? "a signal that is larger or smaller stays so"
                  : "a signal that is larger or smaller goes further away from that size");
    }
    sentences.add(
        format("with σ_w = %.4g the gradient keeps its size, and", gradientGain)
            + (isOne(signalGrowth)
                ? " so does the signal"
                : format(
                    " the signal's square changes by a factor of %.3g in a layer", signalGrowth)));
    return sentences;
  }

  private List<String> chinese() {
    List<String> sentences = new ArrayList<>();
    if (Double.isNaN(signalGain)) {
      sentences.add("任何 σ_w 都无法保持信号幅度：仅偏置就使方差达到 " + format("%.4g", sigmaB * sigmaB));
    } else {
      sentences.add(
          format("σ_w = %.4g 时信号幅度保持不变，", signalGain)
              + (isOne(gradientGrowth) ? "梯度亦然" : format("而梯度平方每过一层变为 %.3g 倍", gradientGrowth)));
      sentences.add(
          stability < 1 && !isOne(stability)
              ? "信号偏大或偏小时，会逐层回到这一幅度"
              : isOne(stability) ? "信号偏大或偏小时，偏差保持不变" : "信号偏大或偏小时，会逐层越偏越远");
    }
    sentences.add(
        format("σ_w = %.4g 时梯度幅度保持不变，", gradientGain)
            + (isOne(signalGrowth) ? "信号亦然" : format("而信号平方经过一层变为 %.3g 倍", signalGrowth)));
    return sentences;
  }

  private static boolean isOne(double factor) {
    return Math.abs(factor - 1) < NEARLY;
  }

  private static String format(String pattern, double number) {
    return String.format(Locale.ROOT, pattern, number);
  }
}
