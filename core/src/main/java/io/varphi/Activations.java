package io.varphi;

import java.util.List;
import java.util.Map;

/**
 * The element-wise functions of the catalogue, each by a method of its own.
 *
 * <p>This file is written from the catalogue by the test {@code ActivationsSourceTest}; see {@code
 * CONTRIBUTING.md}.
 */
public final class Activations {
  private Activations() {}

  /** Every element-wise entry with its default parameters, family by family. */
  public static List<Activation> all() {
    return Catalogue.activations();
  }

  /**
   * The function that a specification asks for: a name ({@code gelu}), a name with parameters
   * ({@code elu(alpha=0.5)}), or a formula in x.
   *
   * @throws IllegalArgumentException if it is none of these or not element-wise; the message says
   *     what is near
   */
  public static Activation of(String specification) {
    return of(Catalogue.of(specification));
  }

  private static Activation of(Entry entry) {
    return switch (entry) {
      case Activation activation -> activation;
      case Gate gate -> throw notElementwise(gate);
      case Normalizer normalizer -> throw notElementwise(normalizer);
      case Maxout maxout -> throw notElementwise(maxout);
    };
  }

  private static IllegalArgumentException notElementwise(Entry entry) {
    return new IllegalArgumentException(
        entry.name() + " is not element-wise; give a function such as gelu");
  }

  private static Activation named(String name) {
    return of(Catalogue.find(name).orElseThrow());
  }

  /** ReLU: {@code max(0, x)}. */
  public static Activation relu() {
    return named("relu");
  }

  /** ReLU6: {@code min(max(0, x), 6)}. */
  public static Activation relu6() {
    return named("relu6");
  }

  /** Leaky ReLU: {@code x > 0 ? x : negative_slope*x}. */
  public static Activation leakyRelu() {
    return named("leaky_relu");
  }

  /** Leaky ReLU: {@code x > 0 ? x : negative_slope*x}. */
  public static Activation leakyRelu(double negativeSlope) {
    return named("leaky_relu").with(Map.of("negative_slope", negativeSlope));
  }

  /** PReLU: {@code x > 0 ? x : a*x}. */
  public static Activation prelu() {
    return named("prelu");
  }

  /** PReLU: {@code x > 0 ? x : a*x}. */
  public static Activation prelu(double a) {
    return named("prelu").with(Map.of("a", a));
  }

  /** RReLU: {@code x > 0 ? x : (lower + upper)/2*x}. */
  public static Activation rrelu() {
    return named("rrelu");
  }

  /** RReLU: {@code x > 0 ? x : (lower + upper)/2*x}. */
  public static Activation rrelu(double lower, double upper) {
    return named("rrelu").with(Map.of("lower", lower, "upper", upper));
  }

  /** Threshold: {@code x > threshold ? x : value}. */
  public static Activation threshold() {
    return named("threshold");
  }

  /** Threshold: {@code x > threshold ? x : value}. */
  public static Activation threshold(double threshold, double value) {
    return named("threshold").with(Map.of("threshold", threshold, "value", value));
  }

  /** Thresholded ReLU: {@code x > theta ? x : 0}. */
  public static Activation thresholdedRelu() {
    return named("thresholded_relu");
  }

  /** Thresholded ReLU: {@code x > theta ? x : 0}. */
  public static Activation thresholdedRelu(double theta) {
    return named("thresholded_relu").with(Map.of("theta", theta));
  }

  /** ReLU²: {@code max(0, x)^2}. */
  public static Activation reluSquared() {
    return named("relu_squared");
  }

  /** StarReLU: {@code scale*max(0, x)^2 + bias}. */
  public static Activation starRelu() {
    return named("star_relu");
  }

  /** StarReLU: {@code scale*max(0, x)^2 + bias}. */
  public static Activation starRelu(double scale, double bias) {
    return named("star_relu").with(Map.of("scale", scale, "bias", bias));
  }

  /** Hardtanh: {@code x > min_val ? x < max_val ? x : max_val : min_val}. */
  public static Activation hardTanh() {
    return named("hard_tanh");
  }

  /** Hardtanh: {@code x > min_val ? x < max_val ? x : max_val : min_val}. */
  public static Activation hardTanh(double minVal, double maxVal) {
    return named("hard_tanh").with(Map.of("min_val", minVal, "max_val", maxVal));
  }

  /** Hardsigmoid: {@code x > -3 ? x < 3 ? x/6 + 1/2 : 1 : 0}. */
  public static Activation hardSigmoid() {
    return named("hard_sigmoid");
  }

  /** Hardswish: {@code x > -3 ? x < 3 ? x*(x + 3)/6 : x : 0}. */
  public static Activation hardSwish() {
    return named("hard_swish");
  }

  /** Hard Mish: {@code x > -2 ? x < 0 ? x*(x + 2)/2 : x : 0}. */
  public static Activation hardMish() {
    return named("hard_mish");
  }

  /** SReLU: {@code x > t_r ? t_r + a_r*(x - t_r) : x > t_l ? x : t_l + a_l*(x - t_l)}. */
  public static Activation srelu() {
    return named("srelu");
  }

  /** SReLU: {@code x > t_r ? t_r + a_r*(x - t_r) : x > t_l ? x : t_l + a_l*(x - t_l)}. */
  public static Activation srelu(double tR, double aR, double tL, double aL) {
    return named("srelu").with(Map.of("t_r", tR, "a_r", aR, "t_l", tL, "a_l", aL));
  }

  /** ELU: {@code x > 0 ? x : alpha*expm1(x)}. */
  public static Activation elu() {
    return named("elu");
  }

  /** ELU: {@code x > 0 ? x : alpha*expm1(x)}. */
  public static Activation elu(double alpha) {
    return named("elu").with(Map.of("alpha", alpha));
  }

  /** CELU: {@code x > 0 ? x : alpha*expm1(x/alpha)}. */
  public static Activation celu() {
    return named("celu");
  }

  /** CELU: {@code x > 0 ? x : alpha*expm1(x/alpha)}. */
  public static Activation celu(double alpha) {
    return named("celu").with(Map.of("alpha", alpha));
  }

  /** SELU: {@code x > 0 ? selu_lambda*x : selu_lambda*selu_alpha*expm1(x)}. */
  public static Activation selu() {
    return named("selu");
  }

  /** PELU: {@code x > 0 ? a/b*x : a*expm1(x/b)}. */
  public static Activation pelu() {
    return named("pelu");
  }

  /** PELU: {@code x > 0 ? a/b*x : a*expm1(x/b)}. */
  public static Activation pelu(double a, double b) {
    return named("pelu").with(Map.of("a", a, "b", b));
  }

  /** ISRLU: {@code x > 0 ? x : x/sqrt(1 + alpha*x^2)}. */
  public static Activation isrlu() {
    return named("isrlu");
  }

  /** ISRLU: {@code x > 0 ? x : x/sqrt(1 + alpha*x^2)}. */
  public static Activation isrlu(double alpha) {
    return named("isrlu").with(Map.of("alpha", alpha));
  }

  /** ELiSH: {@code x > 0 ? x*sigmoid(x) : expm1(x)*sigmoid(x)}. */
  public static Activation elish() {
    return named("elish");
  }

  /** HardELiSH: {@code x > 0 ? x < 1 ? x*(x + 1)/2 : x : x > -1 ? expm1(x)*(x + 1)/2 : 0}. */
  public static Activation hardElish() {
    return named("hard_elish");
  }

  /** GELU: {@code x*Phi(x)}. */
  public static Activation gelu() {
    return named("gelu");
  }

  /** GELU (tanh): {@code x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))}. */
  public static Activation geluTanh() {
    return named("gelu_tanh");
  }

  /** QuickGELU: {@code x*sigmoid(1.702*x)}. */
  public static Activation quickGelu() {
    return named("quick_gelu");
  }

  /** SiLU: {@code x*sigmoid(x)}. */
  public static Activation silu() {
    return named("silu");
  }

  /** Swish: {@code x*sigmoid(beta*x)}. */
  public static Activation swish() {
    return named("swish");
  }

  /** Swish: {@code x*sigmoid(beta*x)}. */
  public static Activation swish(double beta) {
    return named("swish").with(Map.of("beta", beta));
  }

  /** E-swish: {@code beta*x*sigmoid(x)}. */
  public static Activation eSwish() {
    return named("e_swish");
  }

  /** E-swish: {@code beta*x*sigmoid(x)}. */
  public static Activation eSwish(double beta) {
    return named("e_swish").with(Map.of("beta", beta));
  }

  /** Mish: {@code x*tanh(softplus(x))}. */
  public static Activation mish() {
    return named("mish");
  }

  /** Softplus: {@code softplus(beta*x)/beta}. */
  public static Activation softplus() {
    return named("softplus");
  }

  /** Softplus: {@code softplus(beta*x)/beta}. */
  public static Activation softplus(double beta) {
    return named("softplus").with(Map.of("beta", beta));
  }

  /** Squareplus: {@code (x + sqrt(x^2 + b))/2}. */
  public static Activation squareplus() {
    return named("squareplus");
  }

  /** Squareplus: {@code (x + sqrt(x^2 + b))/2}. */
  public static Activation squareplus(double b) {
    return named("squareplus").with(Map.of("b", b));
  }

  /** TeLU: {@code x*tanh(exp(x))}. */
  public static Activation telu() {
    return named("telu");
  }

  /** Serf: {@code x*erf(softplus(x))}. */
  public static Activation serf() {
    return named("serf");
  }

  /** Logish: {@code x*log1p(sigmoid(x))}. */
  public static Activation logish() {
    return named("logish");
  }

  /** Smish: {@code x*tanh(log1p(sigmoid(x)))}. */
  public static Activation smish() {
    return named("smish");
  }

  /** APTx: {@code (alpha + tanh(beta*x))*gamma*x}. */
  public static Activation aptx() {
    return named("aptx");
  }

  /** APTx: {@code (alpha + tanh(beta*x))*gamma*x}. */
  public static Activation aptx(double alpha, double beta, double gamma) {
    return named("aptx").with(Map.of("alpha", alpha, "beta", beta, "gamma", gamma));
  }

  /** xIELU: {@code x > 0 ? alpha_p*x^2 + beta*x : alpha_n*(expm1(x) - x) + beta*x}. */
  public static Activation xielu() {
    return named("xielu");
  }

  /** xIELU: {@code x > 0 ? alpha_p*x^2 + beta*x : alpha_n*(expm1(x) - x) + beta*x}. */
  public static Activation xielu(double alphaP, double alphaN, double beta) {
    return named("xielu").with(Map.of("alpha_p", alphaP, "alpha_n", alphaN, "beta", beta));
  }

  /** ACON-C: {@code (p1 - p2)*x*sigmoid(beta*(p1 - p2)*x) + p2*x}. */
  public static Activation aconC() {
    return named("acon_c");
  }

  /** ACON-C: {@code (p1 - p2)*x*sigmoid(beta*(p1 - p2)*x) + p2*x}. */
  public static Activation aconC(double p1, double p2, double beta) {
    return named("acon_c").with(Map.of("p1", p1, "p2", p2, "beta", beta));
  }

  /** Sigmoid: {@code 1/(1 + exp(-x))}. */
  public static Activation sigmoid() {
    return named("sigmoid");
  }

  /** LogSigmoid: {@code -softplus(-x)}. */
  public static Activation logSigmoid() {
    return named("log_sigmoid");
  }

  /** Tanh: {@code tanh(x)}. */
  public static Activation tanh() {
    return named("tanh");
  }

  /** LeCun tanh: {@code 1.7159*tanh(2/3*x)}. */
  public static Activation lecunTanh() {
    return named("lecun_tanh");
  }

  /** Penalized tanh: {@code x > 0 ? tanh(x) : 0.25*tanh(x)}. */
  public static Activation penalizedTanh() {
    return named("penalized_tanh");
  }

  /** Softsign: {@code x/(1 + abs(x))}. */
  public static Activation softsign() {
    return named("softsign");
  }

  /** Elliott: {@code x/(2*(1 + abs(x))) + 1/2}. */
  public static Activation elliott() {
    return named("elliott");
  }

  /** ISRU: {@code x/sqrt(1 + alpha*x^2)}. */
  public static Activation isru() {
    return named("isru");
  }

  /** ISRU: {@code x/sqrt(1 + alpha*x^2)}. */
  public static Activation isru(double alpha) {
    return named("isru").with(Map.of("alpha", alpha));
  }

  /** Arctan: {@code atan(x)}. */
  public static Activation arctan() {
    return named("arctan");
  }

  /** Erf: {@code erf(x)}. */
  public static Activation erf() {
    return named("erf");
  }

  /** Gudermannian: {@code 2*atan(tanh(x/2))}. */
  public static Activation gudermannian() {
    return named("gudermannian");
  }

  /** Complementary log–log: {@code 1 - exp(-exp(x))}. */
  public static Activation complementaryLogLog() {
    return named("complementary_log_log");
  }

  /** Softshrink: {@code x > lambda ? x - lambda : x < -lambda ? x + lambda : 0}. */
  public static Activation softShrink() {
    return named("soft_shrink");
  }

  /** Softshrink: {@code x > lambda ? x - lambda : x < -lambda ? x + lambda : 0}. */
  public static Activation softShrink(double lambda) {
    return named("soft_shrink").with(Map.of("lambda", lambda));
  }

  /** Hardshrink: {@code x > lambda ? x : x < -lambda ? x : 0}. */
  public static Activation hardShrink() {
    return named("hard_shrink");
  }

  /** Hardshrink: {@code x > lambda ? x : x < -lambda ? x : 0}. */
  public static Activation hardShrink(double lambda) {
    return named("hard_shrink").with(Map.of("lambda", lambda));
  }

  /** Tanhshrink: {@code tanhres(x)}. */
  public static Activation tanhShrink() {
    return named("tanh_shrink");
  }

  /** Sine: {@code sin(x)}. */
  public static Activation sin() {
    return named("sin");
  }

  /** Snake: {@code x + sin(a*x)^2/a}. */
  public static Activation snake() {
    return named("snake");
  }

  /** Snake: {@code x + sin(a*x)^2/a}. */
  public static Activation snake(double a) {
    return named("snake").with(Map.of("a", a));
  }

  /** GCU: {@code x*cos(x)}. */
  public static Activation gcu() {
    return named("gcu");
  }

  /** Gaussian: {@code exp(-x^2)}. */
  public static Activation gaussian() {
    return named("gaussian");
  }

  /** Sinc: {@code sinc(x)}. */
  public static Activation sinc() {
    return named("sinc");
  }

  /** Identity: {@code x}. */
  public static Activation identity() {
    return named("identity");
  }

  /** Step: {@code x > 0 ? 1 : 0}. */
  public static Activation step() {
    return named("step");
  }

  /** Sign: {@code sign(x)}. */
  public static Activation sign() {
    return named("sign");
  }

  /** Exponential: {@code exp(x)}. */
  public static Activation exponential() {
    return named("exponential");
  }

  /** Square: {@code x^2}. */
  public static Activation square() {
    return named("square");
  }

  /** Cube: {@code x^3}. */
  public static Activation cube() {
    return named("cube");
  }

  /** Bent identity: {@code (sqrt(x^2 + 1) - 1)/2 + x}. */
  public static Activation bentIdentity() {
    return named("bent_identity");
  }

  /** Laplace: {@code Phi((x - mu)/sigma)}. */
  public static Activation laplace() {
    return named("laplace");
  }

  /** Laplace: {@code Phi((x - mu)/sigma)}. */
  public static Activation laplace(double mu, double sigma) {
    return named("laplace").with(Map.of("mu", mu, "sigma", sigma));
  }

  /** LiSHT: {@code x*tanh(x)}. */
  public static Activation lisht() {
    return named("lisht");
  }

  /** LogCosh: {@code logcosh(x)}. */
  public static Activation logCosh() {
    return named("log_cosh");
  }

  /** Symlog: {@code x > 0 ? log(1 + x) : -log(1 - x)}. */
  public static Activation symlog() {
    return named("symlog");
  }

  /** Sparse plus: {@code x > -1 ? x < 1 ? (x + 1)^2/4 : x : 0}. */
  public static Activation sparsePlus() {
    return named("sparse_plus");
  }

  /** Sparse sigmoid: {@code x > -1 ? x < 1 ? (x + 1)/2 : 1 : 0}. */
  public static Activation sparseSigmoid() {
    return named("sparse_sigmoid");
  }

  /**
   * Rational (PAU): {@code (a0 + a1*x + a2*x^2 + a3*x^3 + a4*x^4 + a5*x^5)/(1 + abs(b1*x + b2*x^2 +
   * b3*x^3 + b4*x^4))}.
   */
  public static Activation rational() {
    return named("rational");
  }
}
