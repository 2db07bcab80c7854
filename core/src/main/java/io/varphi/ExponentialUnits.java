package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.CANDLE;
import static io.varphi.Framework.CHAINER;
import static io.varphi.Framework.DJL;
import static io.varphi.Framework.DL4J;
import static io.varphi.Framework.FLAX;
import static io.varphi.Framework.GGML;
import static io.varphi.Framework.JAX;
import static io.varphi.Framework.KERAS;
import static io.varphi.Framework.KOTLINDL;
import static io.varphi.Framework.MLX;
import static io.varphi.Framework.MXNET;
import static io.varphi.Framework.NNLIB;
import static io.varphi.Framework.ONEDNN;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.PYTORCH;
import static io.varphi.Framework.SMILE;
import static io.varphi.Framework.TENSORFLOW;
import static io.varphi.Framework.TIMM;
import static io.varphi.Parameter.parameter;

import java.util.List;

/**
 * Functions that are linear, or nearly so, for positive inputs and saturate for negative ones.
 *
 * <p>The two sides are always a choice: max(0, x) + min(0, α(eˣ − 1)), which some systems print, is
 * another function where α is negative.
 */
final class ExponentialUnits {
  static final List<Activation> ENTRIES =
      List.of(
          activation("elu", "ELU")
              .formula("x > 0 ? x : alpha*expm1(x)")
              .parameter(parameter("alpha", "\\alpha", "1").anyReal())
              .paper(
                  "Clevert, Unterthiner, Hochreiter 2015",
                  "Fast and accurate deep network learning by exponential linear units (ELUs)",
                  "arXiv:1511.07289")
              .knownAs(PYTORCH, "nn.ELU")
              .knownAs(KERAS, "activations.elu")
              .knownAs(TENSORFLOW, "nn.elu", "alpha fixed at 1")
              .knownAs(JAX, "nn.elu")
              .knownAs(FLAX, "nnx.elu")
              .knownAs(ONNX, "Elu")
              .knownAs(DJL, "Activation.elu", "alpha has no default")
              .knownAs(DL4J, "Activation.ELU", "2021 source: backpropagates as if alpha were 1")
              .knownAs(TIMM, "elu")
              .knownAs(NNLIB, "elu")
              .knownAs(GGML, "ggml_elu", "alpha fixed at 1")
              .knownAs(SMILE, "ELU")
              .knownAs(KOTLINDL, "Activations.Elu", "alpha fixed at 1; the layer ELU has alpha")
              .knownAs(ONEDNN, "eltwise_elu", "alpha has no default")
              .knownAs(MLX, "nn.elu")
              .knownAs(BURN, "Elu")
              .knownAs(CANDLE, "Activation::Elu", "alpha has no default")
              .knownAs(MXNET, "gluon.nn.ELU")
              .knownAs(CHAINER, "functions.elu")
              .en(
                  "The identity for positive inputs and an exponential that saturates at −α for"
                      + " negative ones, so that mean outputs lie nearer to zero than ReLU's;"
                      + " differentiable at zero only for α = 1.")
              .zh("正半轴为恒等，负半轴按指数饱和于 −α，输出均值比 ReLU 更接近零；仅当 α = 1 时在零点可微。")
              .build(),
          activation("celu", "CELU")
              .formula("x > 0 ? x : alpha*expm1(x/alpha)")
              .parameter(parameter("alpha", "\\alpha", "1").nonZero())
              .limit("alpha", "inf", "x")
              .paper(
                  "Barron 2017",
                  "Continuously differentiable exponential linear units",
                  "arXiv:1704.07483")
              .knownAs(PYTORCH, "nn.CELU", "alpha = inf gives NaN for x < 0")
              .knownAs(KERAS, "activations.celu")
              .knownAs(JAX, "nn.celu")
              .knownAs(FLAX, "nnx.celu")
              .knownAs(ONNX, "Celu")
              .knownAs(TIMM, "celu")
              .knownAs(NNLIB, "celu")
              .knownAs(MLX, "nn.celu")
              .knownAs(BURN, "Celu")
              .en(
                  "ELU with the exponent divided by α: it still saturates at −α, but the slope at"
                      + " zero is 1 whatever α is.")
              .zh("指数中的 x 除以 α 的 ELU：仍饱和于 −α，但零点处的斜率恒为 1，与 α 无关。")
              .build(),
          activation("selu", "SELU")
              .formula("x > 0 ? selu_lambda*x : selu_lambda*selu_alpha*expm1(x)")
              .paper(
                  "Klambauer, Unterthiner, Mayr, Hochreiter 2017",
                  "Self-normalizing neural networks",
                  "arXiv:1706.02515")
              .knownAs(PYTORCH, "nn.SELU")
              .knownAs(KERAS, "activations.selu")
              .knownAs(TENSORFLOW, "nn.selu")
              .knownAs(JAX, "nn.selu")
              .knownAs(FLAX, "nnx.selu")
              .knownAs(
                  ONNX, "Selu", "both constants rounded to float32; alpha and gamma can be set")
              .knownAs(DJL, "Activation.selu")
              .knownAs(DL4J, "Activation.SELU")
              .knownAs(TIMM, "selu")
              .knownAs(NNLIB, "selu")
              .knownAs(KOTLINDL, "Activations.Selu")
              .knownAs(MLX, "nn.selu", "constants 1.67326 and 1.0507")
              .knownAs(BURN, "Selu")
              .knownAs(CANDLE, "ops::selu", "both constants have no default")
              .knownAs(MXNET, "gluon.nn.SELU")
              .knownAs(CHAINER, "functions.selu")
              .en(
                  "ELU scaled by two fixed constants, for which standard normal input gives output"
                      + " of mean 0 and variance 1; the slope jumps from 1.758 to 1.051 at zero.")
              .zh("以两个固定常数缩放的 ELU，标准正态输入的输出均值为 0、方差为 1；零点处斜率由 1.758 跳到 1.051。")
              .build(),
          activation("pelu", "PELU")
              .aliases("parametric_elu")
              .formula("x > 0 ? a/b*x : a*expm1(x/b)")
              .parameter(parameter("a", "a", "1").positive().asLearnable())
              .parameter(parameter("b", "b", "1").positive().asLearnable())
              .paper(
                  "Trottier, Giguère, Chaib-draa 2016",
                  "Parametric exponential linear unit for deep convolutional neural networks",
                  "arXiv:1605.09332")
              .en(
                  "ELU with a learned saturation −a and a learned decay length b; both sides have"
                      + " slope a/b at zero, so it stays differentiable while they change.")
              .zh("饱和值 −a 与衰减尺度 b 均可学习的 ELU；零点两侧斜率同为 a/b，学习过程中始终可微。")
              .build(),
          activation("isrlu", "ISRLU")
              .formula("x > 0 ? x : x/sqrt(1 + alpha*x^2)")
              .derivative("x > 0 ? 1 : 1/(1 + alpha*x^2)^(3/2)")
              .parameter(parameter("alpha", "\\alpha", "1").positive())
              .paper(
                  "Carlile, Delamarter, Kinney, Marti, Whitney 2017",
                  "Improving deep learning by inverse square root linear units (ISRLUs)",
                  "arXiv:1710.09967")
              .en(
                  "The identity for positive inputs and an inverse square root for negative ones:"
                      + " it saturates at −1/√α like ELU, without an exponential, and has two"
                      + " continuous derivatives.")
              .zh("正半轴为恒等，负半轴用平方根倒数：像 ELU 一样饱和（于 −1/√α），但不需指数，且二阶导数连续。")
              .build(),
          activation("elish", "ELiSH")
              .formula("x > 0 ? x*sigmoid(x) : expm1(x)*sigmoid(x)")
              .paper(
                  "Basirat, Roth 2018",
                  "The quest for the golden activation function",
                  "arXiv:1808.00783")
              .en(
                  "SiLU for positive inputs, and ELU times the sigmoid for negative ones, where it"
                      + " dips to −0.172 at −0.881 and returns to zero.")
              .zh("正半轴为 SiLU，负半轴为 ELU 与 sigmoid 之积：在 −0.881 处降至 −0.172，再回到零。")
              .build(),
          activation("hard_elish", "HardELiSH")
              .formula("x > 0 ? (x < 1 ? x*(x + 1)/2 : x) : (x > -1 ? expm1(x)*(x + 1)/2 : 0)")
              .paper(
                  "Basirat, Roth 2018",
                  "The quest for the golden activation function",
                  "arXiv:1808.00783")
              .en(
                  "ELiSH with the sigmoid replaced by a line clipped to [0, 1]: exactly 0 up to −1"
                      + " and exactly x from 1 on.")
              .zh("把 ELiSH 中的 sigmoid 换成截断到 [0, 1] 的直线：−1 及以下恰为 0，1 及以上恰为 x。")
              .build());

  private ExponentialUnits() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.EXPONENTIAL_UNIT);
  }
}
