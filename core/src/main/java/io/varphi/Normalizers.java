package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.CANDLE;
import static io.varphi.Framework.CHAINER;
import static io.varphi.Framework.DJL;
import static io.varphi.Framework.DL4J;
import static io.varphi.Framework.ENCOG;
import static io.varphi.Framework.FLAX;
import static io.varphi.Framework.JAX;
import static io.varphi.Framework.KERAS;
import static io.varphi.Framework.KOTLINDL;
import static io.varphi.Framework.MLX;
import static io.varphi.Framework.MXNET;
import static io.varphi.Framework.NNLIB;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.PYTORCH;
import static io.varphi.Framework.SMILE;
import static io.varphi.Framework.TENSORFLOW;
import static io.varphi.Framework.TFA;
import static io.varphi.NormalizerBuilder.normalizer;
import static io.varphi.Parameter.parameter;

import io.varphi.expr.Atoms;
import java.util.List;

/** Functions of a whole row, most of which turn scores into shares that sum to 1. */
final class Normalizers {
  static final List<Normalizer> ENTRIES =
      List.of(
          normalizer("softmax", "Softmax", Normalizers::softmax)
              .aliases("softargmax")
              .latex("\\frac{e^{x_i/T}}{\\sum_j e^{x_j/T}}")
              .text("exp(xᵢ/temperature) / Σⱼ exp(xⱼ/temperature)")
              .parameter(parameter("temperature", "T", "1").positive())
              .paper(
                  "Bridle 1990",
                  "Probabilistic interpretation of feedforward classification network outputs, with"
                      + " relationships to statistical pattern recognition",
                  "10.1007/978-3-642-76153-9_28")
              .paper(
                  "Hinton, Vinyals, Dean 2015",
                  "Distilling the knowledge in a neural network",
                  "arXiv:1503.02531")
              .knownAs(
                  PYTORCH,
                  "nn.Softmax",
                  "dim has to be given; without it a deprecated guess; [0, inf] gives NaN")
              .knownAs(KERAS, "activations.softmax", "axis = -1")
              .knownAs(TENSORFLOW, "nn.softmax", "axis = -1")
              .knownAs(JAX, "nn.softmax", "axis = -1; where= masks entries")
              .knownAs(FLAX, "nnx.softmax", "axis = -1")
              .knownAs(
                  ONNX,
                  "Softmax",
                  "axis = -1 since opset 13; up to opset 12 axis = 1, and all axes from there on"
                      + " were one row")
              .knownAs(DL4J, "Activation.SOFTMAX")
              .knownAs(NNLIB, "softmax", "dims = 1, the first axis")
              .knownAs(SMILE, "Softmax", "dim = 1")
              .knownAs(KOTLINDL, "Activations.Softmax")
              .knownAs(MLX, "nn.softmax", "axis = -1")
              .knownAs(BURN, "activation::softmax", "dim has to be given")
              .knownAs(CANDLE, "ops::softmax", "dim has to be given")
              .knownAs(MXNET, "softmax", "axis = -1")
              .knownAs(CHAINER, "functions.softmax", "axis = 1")
              .knownAs(
                  ENCOG,
                  "ActivationSoftMax",
                  "overflows, for the largest score is not subtracted; derivative 1")
              .en(
                  "Turns scores into positive shares in proportion to their exponentials; a low"
                      + " temperature T sharpens them. +∞ takes everything, −∞ gets 0, and a row of"
                      + " −∞ alone is all 0.")
              .zh("按指数之比把一行得分变为正的份额，总和为 1；温度 T 越低，分布越尖锐。+∞ 独占全部，−∞ 得 0，全为 −∞ 的行输出全 0。")
              .build(),
          normalizer("softmin", "Softmin", Normalizers::softmin)
              .latex("\\frac{e^{-x_i/T}}{\\sum_j e^{-x_j/T}}")
              .text("exp(-xᵢ/temperature) / Σⱼ exp(-xⱼ/temperature)")
              .parameter(parameter("temperature", "T", "1").positive())
              .knownAs(PYTORCH, "nn.Softmin", "dim has to be given")
              .knownAs(MLX, "nn.softmin", "axis = -1")
              .knownAs(BURN, "activation::softmin", "dim has to be given")
              .knownAs(MXNET, "softmin", "axis = -1")
              .en(
                  "Softmax of the negated scores: the smallest gets most. −∞ takes everything, +∞"
                      + " gets 0, and a row of +∞ alone is all 0.")
              .zh("对取反后的得分做 softmax：得分最小者份额最大。−∞ 独占全部，+∞ 得 0，全为 +∞ 的行输出全 0。")
              .build(),
          normalizer("log_softmax", "LogSoftmax", _ -> new LogSoftmaxRule())
              .latex("x_i - \\log \\sum_j e^{x_j}")
              .text("xᵢ - log Σⱼ exp(xⱼ)")
              .knownAs(PYTORCH, "nn.LogSoftmax", "dim has to be given")
              .knownAs(KERAS, "activations.log_softmax", "axis = -1")
              .knownAs(TENSORFLOW, "nn.log_softmax", "axis = -1")
              .knownAs(JAX, "nn.log_softmax", "axis = -1")
              .knownAs(FLAX, "nnx.log_softmax", "axis = -1")
              .knownAs(
                  ONNX,
                  "LogSoftmax",
                  "axis = -1 since opset 13; up to opset 12 axis = 1, and all axes from there on"
                      + " were one row")
              .knownAs(NNLIB, "logsoftmax", "dims = 1, the first axis")
              .knownAs(SMILE, "LogSoftmax", "dim = 1")
              .knownAs(KOTLINDL, "Activations.LogSoftmax")
              .knownAs(MLX, "nn.log_softmax", "axis = -1")
              .knownAs(BURN, "activation::log_softmax", "dim has to be given")
              .knownAs(CANDLE, "ops::log_softmax", "dim has to be given")
              .knownAs(MXNET, "log_softmax", "axis = -1")
              .knownAs(CHAINER, "functions.log_softmax", "axis = 1")
              .en(
                  "The logarithm of softmax, exact where the share itself would underflow or round"
                      + " to 1; what the negative log-likelihood is taken of. A row of −∞ alone"
                      + " stays −∞.")
              .zh("softmax 的对数，在份额本身下溢或舍入为 1 之处依然精确；负对数似然损失即由此而来。全为 −∞ 的行仍全为 −∞。")
              .build(),
          normalizer("softmax2d", "Softmax2d", _ -> new SoftmaxRule(Atoms.ONE))
              .axis(-3)
              .latex("\\frac{e^{x_{c,h,w}}}{\\sum_{c'} e^{x_{c',h,w}}}")
              .text("exp(x[c, h, w]) / Σₖ exp(x[k, h, w])")
              .knownAs(PYTORCH, "nn.Softmax2d")
              .en(
                  "Softmax over the channels of an image, at each pixel by itself: the axis is the"
                      + " third from the end, −3, of C×H×W or N×C×H×W.")
              .zh("在图像的每个像素处对各通道做 softmax：所沿的轴是 C×H×W 或 N×C×H×W 的倒数第三轴（−3）。")
              .build(),
          normalizer("sparsemax", "Sparsemax", _ -> new SparsemaxRule())
              .latex("\\max(0, x_i - \\tau), \\quad \\sum_j \\max(0, x_j - \\tau) = 1")
              .text("max(0, xᵢ - τ), Σⱼ max(0, xⱼ - τ) = 1")
              .paper(
                  "Martins, Astudillo 2016",
                  "From softmax to sparsemax: A sparse model of attention and multi-label"
                      + " classification",
                  "arXiv:1602.02068")
              .knownAs(KERAS, "activations.sparsemax", "axis = -1")
              .knownAs(TFA, "activations.sparsemax", "axis = -1")
              .knownAs(KOTLINDL, "Activations.Sparsemax")
              .knownAs(
                  DJL,
                  "SparseMax",
                  "not sparsemax: a softmax of the three largest entries, which gives 0, 0.090,"
                      + " 0.245, 0.665 for 0, 1, 2, 3")
              .en(
                  "The point nearest to the scores among all rows of shares: entries far enough"
                      + " below the largest get exactly 0. +∞ takes everything, and a row of −∞"
                      + " alone is all 0.")
              .zh("在所有份额向量中取离得分最近的一点：比最大值低得足够多的分量恰为 0。+∞ 独占全部，全为 −∞ 的行输出全 0。")
              .build(),
          normalizer("entmax15", "Entmax-1.5", _ -> new Entmax15Rule())
              .aliases("entmax")
              .latex(
                  "\\max\\left(0, \\frac{x_i}{2} - \\tau\\right)^2,"
                      + " \\quad \\sum_j \\max\\left(0, \\frac{x_j}{2} - \\tau\\right)^2 = 1")
              .text("max(0, xᵢ/2 - τ)², Σⱼ max(0, xⱼ/2 - τ)² = 1")
              .paper(
                  "Peters, Niculae, Martins 2019",
                  "Sparse sequence-to-sequence models",
                  "arXiv:1905.05702")
              .en(
                  "Half-way between softmax (α = 1) and sparsemax (α = 2): α = 1.5 still gives"
                      + " exact zeros, but enters them smoothly. +∞ takes everything, and a row of"
                      + " −∞ alone is all 0.")
              .zh(
                  "介于 softmax（α = 1）与 sparsemax（α = 2）之间：α = 1.5 仍给出精确的零，但平滑地趋于零。+∞ 独占全部，全为 −∞"
                      + " 的行输出全 0。")
              .build(),
          normalizer("gumbel_softmax", "Gumbel-Softmax", Normalizers::gumbelSoftmax)
              .latex(
                  "\\frac{e^{(x_i + G_i)/\\tau}}{\\sum_j e^{(x_j + G_j)/\\tau}},"
                      + " \\quad G_i = -\\log(-\\log U_i)")
              .text(
                  "exp((xᵢ + Gᵢ)/temperature) / Σⱼ exp((xⱼ + Gⱼ)/temperature),"
                      + " Gᵢ = -log(-log Uᵢ)")
              .parameter(parameter("temperature", "\\tau", "1").positive())
              .parameter(parameter("hard", "h", "0").between("0", "1").asWhole())
              .parameter(parameter("seed", "s", "0").between("0", "9007199254740991").asWhole())
              .paper(
                  "Jang, Gu, Poole 2016",
                  "Categorical reparameterization with Gumbel-Softmax",
                  "arXiv:1611.01144")
              .paper(
                  "Maddison, Mnih, Teh 2016",
                  "The concrete distribution: A continuous relaxation of discrete random variables",
                  "arXiv:1611.00712")
              .knownAs(
                  PYTORCH,
                  "nn.functional.gumbel_softmax",
                  "tau = 1, dim = -1; noise from the global generator")
              .en(
                  "Softmax of scores with Gumbel noise: a differentiable sample of a category, of"
                      + " the class itself with hard = 1, whose gradient is that of the soft"
                      + " sample. The noise depends on the seed and an entry's place alone.")
              .zh(
                  "给得分加上 Gumbel 噪声后做 softmax：对类别的可微采样；hard = 1 时输出"
                      + " one-hot，梯度仍取软采样的梯度。噪声只取决于种子与元素的位置。")
              .build(),
          normalizer("hardmax", "Hardmax", _ -> new HardmaxRule())
              .latex(
                  "\\begin{cases} 1 & i = \\min \\operatorname{arg\\,max}_j x_j \\\\"
                      + " 0 & \\text{otherwise} \\end{cases}")
              .text("i = min argmaxⱼ xⱼ ? 1 : 0")
              .knownAs(
                  ONNX,
                  "Hardmax",
                  "axis = -1 since opset 13; up to opset 12 axis = 1, and all axes from there on"
                      + " were one row")
              .en(
                  "1 for the first of the largest entries and 0 for the others, the limit of"
                      + " softmax at temperature 0 where no two are equal; the gradient is 0"
                      + " everywhere. A row of −∞ alone is all 0.")
              .zh("最大者（并列时取第一个）为 1，其余为 0：无并列时即温度趋于 0 的 softmax；梯度处处为 0。全为 −∞ 的行输出全 0。")
              .build());

  private Normalizers() {}

  private static NormalizerRule softmax(Settings settings) {
    return new SoftmaxRule(settings.value("temperature"));
  }

  private static NormalizerRule softmin(Settings settings) {
    return new OppositeRule(softmax(settings));
  }

  private static NormalizerRule gumbelSoftmax(Settings settings) {
    SoftmaxRule softmax = new SoftmaxRule(settings.value("temperature"));
    boolean hard = WholeNumber.of("gumbel_softmax", settings, "hard") == 1;
    long seed = WholeNumber.of("gumbel_softmax", settings, "seed");
    return new GumbelRule(hard ? new HardmaxRule() : softmax, softmax, seed);
  }
}
