package io.varphi.bench;

import static java.lang.Math.exp;
import static java.lang.Math.expm1;
import static java.lang.Math.fma;
import static java.lang.Math.log;
import static java.lang.Math.log1p;
import static java.lang.Math.tanh;

import java.util.Optional;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * Textbook formulas in plain loops, in double, with {@link Math}. Each has a loop of its own: one
 * loop for all would call them through an interface.
 */
final class JavaLoops implements SystemUnderTest {
  private static final double SLOPE = 0.01;
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double NORMAL_DENSITY = 1 / Math.sqrt(2 * Math.PI);
  private static final double GELU_FACTOR = Math.sqrt(2 / Math.PI);
  private static final double GELU_CUBIC = 0.044715;

  private final Inputs inputs;
  private final float[] output;

  JavaLoops(Inputs inputs) {
    this.inputs = inputs;
    output = new float[inputs.elements()];
  }

  private interface Forward {
    void run(float[] x, float[] y);
  }

  private interface Gradient {
    void run(float[] x, float[] dy, float[] dx);
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  @Override
  public Optional<Call> prepare(Task task) {
    return Optional.of(
        switch (task.operation()) {
          case FORWARD -> {
            Forward loop = forward(task.function());
            yield Call.of(() -> loop.run(inputs.x(), output), output);
          }
          case GRADIENT -> {
            Gradient loop = gradient(task.function());
            yield Call.of(() -> loop.run(inputs.x(), inputs.dy(), output), output);
          }
        });
  }

  private Forward forward(ActivationName function) {
    return switch (function) {
      case RELU -> JavaLoops::relu;
      case LEAKY_RELU -> JavaLoops::leakyRelu;
      case ELU -> JavaLoops::elu;
      case SELU -> JavaLoops::selu;
      case GELU -> JavaLoops::gelu;
      case GELU_TANH -> JavaLoops::geluTanh;
      case SIGMOID -> JavaLoops::sigmoid;
      case TANH -> JavaLoops::hyperbolicTangent;
      case SILU -> JavaLoops::silu;
      case MISH -> JavaLoops::mish;
      case SOFTPLUS -> JavaLoops::softplus;
      case HARDSWISH -> JavaLoops::hardswish;
      case SOFTMAX -> this::softmax;
      case LOG_SOFTMAX -> this::logSoftmax;
    };
  }

  private Gradient gradient(ActivationName function) {
    return switch (function) {
      case RELU -> JavaLoops::reluGradient;
      case LEAKY_RELU -> JavaLoops::leakyReluGradient;
      case ELU -> JavaLoops::eluGradient;
      case SELU -> JavaLoops::seluGradient;
      case GELU -> JavaLoops::geluGradient;
      case GELU_TANH -> JavaLoops::geluTanhGradient;
      case SIGMOID -> JavaLoops::sigmoidGradient;
      case TANH -> JavaLoops::hyperbolicTangentGradient;
      case SILU -> JavaLoops::siluGradient;
      case MISH -> JavaLoops::mishGradient;
      case SOFTPLUS -> JavaLoops::softplusGradient;
      case HARDSWISH -> JavaLoops::hardswishGradient;
      case SOFTMAX -> this::softmaxGradient;
      case LOG_SOFTMAX -> this::logSoftmaxGradient;
    };
  }

  private static void relu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.max(x[i], 0);
    }
  }

  private static void reluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] = x[i] > 0 ? dy[i] : 0;
    }
  }

  private static void leakyRelu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] > 0 ? x[i] : (float) (SLOPE * x[i]);
    }
  }

  private static void leakyReluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] = x[i] > 0 ? dy[i] : (float) (SLOPE * dy[i]);
    }
  }

  private static void elu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] > 0 ? x[i] : (float) expm1(x[i]);
    }
  }

  private static void eluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] = x[i] > 0 ? dy[i] : (float) (exp(x[i]) * dy[i]);
    }
  }

  private static void selu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) (Selu.SCALE * (x[i] > 0 ? x[i] : Selu.ALPHA * expm1(x[i])));
    }
  }

  private static void seluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] = (float) (Selu.SCALE * (x[i] > 0 ? 1 : Selu.ALPHA * exp(x[i])) * dy[i]);
    }
  }

  private static double normalCdf(double x) {
    return 0.5 * Erfc.value(-x * SQRT_HALF);
  }

  private static void gelu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) (x[i] * normalCdf(x[i]));
    }
  }

  private static void geluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double u = x[i];
      dx[i] = (float) ((normalCdf(u) + u * NORMAL_DENSITY * exp(-0.5 * u * u)) * dy[i]);
    }
  }

  private static void geluTanh(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      double u = x[i];
      y[i] = (float) (0.5 * u * (1 + tanh(GELU_FACTOR * u * fma(GELU_CUBIC * u, u, 1))));
    }
  }

  private static void geluTanhGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double u = x[i];
      double t = tanh(GELU_FACTOR * u * fma(GELU_CUBIC * u, u, 1));
      double slope = GELU_FACTOR * fma(3 * GELU_CUBIC * u, u, 1);
      dx[i] = (float) (0.5 * (1 + t + u * (1 - t * t) * slope) * dy[i]);
    }
  }

  private static double logistic(double x) {
    return 1 / (1 + exp(-x));
  }

  private static void sigmoid(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) logistic(x[i]);
    }
  }

  private static void sigmoidGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double s = logistic(x[i]);
      dx[i] = (float) (s * (1 - s) * dy[i]);
    }
  }

  private static void hyperbolicTangent(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) tanh(x[i]);
    }
  }

  private static void hyperbolicTangentGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double t = tanh(x[i]);
      dx[i] = (float) ((1 - t * t) * dy[i]);
    }
  }

  private static void silu(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) (x[i] * logistic(x[i]));
    }
  }

  private static void siluGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double s = logistic(x[i]);
      dx[i] = (float) (s * (1 + x[i] * (1 - s)) * dy[i]);
    }
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
  }

  private static void softplus(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) softplus(x[i]);
    }
  }

  private static void softplusGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      dx[i] = (float) (logistic(x[i]) * dy[i]);
    }
  }

  private static void mish(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = (float) (x[i] * tanh(softplus((double) x[i])));
    }
  }

  private static void mishGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      double t = tanh(softplus((double) x[i]));
      dx[i] = (float) ((t + x[i] * (1 - t * t) * logistic(x[i])) * dy[i]);
    }
  }

  private static void hardswish(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * Math.clamp(x[i] + 3, 0f, 6f) / 6;
    }
  }

  private static void hardswishGradient(float[] x, float[] dy, float[] dx) {
    for (int i = 0; i < x.length; i++) {
      float slope = x[i] <= -3 ? 0 : x[i] < 3 ? x[i] / 3 + 0.5f : 1;
      dx[i] = slope * dy[i];
    }
  }

  private double max(float[] x, int row) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = row; i < row + inputs.rowLength(); i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  private void softmax(float[] x, float[] y) {
    int length = inputs.rowLength();
    for (int row = 0; row < x.length; row += length) {
      double max = max(x, row);
      double sum = 0;
      for (int i = row; i < row + length; i++) {
        double power = exp(x[i] - max);
        y[i] = (float) power;
        sum += power;
      }
      for (int i = row; i < row + length; i++) {
        y[i] = (float) (y[i] / sum);
      }
    }
  }

  private void logSoftmax(float[] x, float[] y) {
    int length = inputs.rowLength();
    for (int row = 0; row < x.length; row += length) {
      double logSum = logSumExp(x, row);
      for (int i = row; i < row + length; i++) {
        y[i] = (float) (x[i] - logSum);
      }
    }
  }

  private double logSumExp(float[] x, int row) {
    double max = max(x, row);
    double sum = 0;
    for (int i = row; i < row + inputs.rowLength(); i++) {
      sum += exp(x[i] - max);
    }
    return max + log(sum);
  }

  private void softmaxGradient(float[] x, float[] dy, float[] dx) {
    int length = inputs.rowLength();
    softmax(x, dx);
    for (int row = 0; row < x.length; row += length) {
      double mean = 0;
      for (int i = row; i < row + length; i++) {
        mean += (double) dx[i] * dy[i];
      }
      for (int i = row; i < row + length; i++) {
        dx[i] = (float) (dx[i] * (dy[i] - mean));
      }
    }
  }

  private void logSoftmaxGradient(float[] x, float[] dy, float[] dx) {
    int length = inputs.rowLength();
    for (int row = 0; row < x.length; row += length) {
      double logSum = logSumExp(x, row);
      double sum = 0;
      for (int i = row; i < row + length; i++) {
        sum += dy[i];
      }
      for (int i = row; i < row + length; i++) {
        dx[i] = (float) (dy[i] - exp(x[i] - logSum) * sum);
      }
    }
  }
}
