package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.CANDLE;
import static io.varphi.Framework.CHAINER;
import static io.varphi.Framework.DJL;
import static io.varphi.Framework.DL4J;
import static io.varphi.Framework.ENCOG;
import static io.varphi.Framework.FLAX;
import static io.varphi.Framework.GGML;
import static io.varphi.Framework.HUGGING_FACE;
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

/** Increasing functions that level off: on both sides, or, log-sigmoid, on the right only. */
final class Sigmoids {
  static final List<Activation> ENTRIES =
      List.of(
          activation("sigmoid", "Sigmoid")
              .aliases("logistic")
              .formula("1/(1 + exp(-x))")
              .paper(
                  "Han, Moraga 1995",
                  "The influence of the sigmoid function parameters on the speed of backpropagation"
                      + " learning",
                  "doi:10.1007/3-540-59497-3_175")
              .knownAs(PYTORCH, "nn.Sigmoid")
              .knownAs(KERAS, "activations.sigmoid")
              .knownAs(TENSORFLOW, "nn.sigmoid")
              .knownAs(JAX, "nn.sigmoid")
              .knownAs(FLAX, "nnx.sigmoid")
              .knownAs(ONNX, "Sigmoid")
              .knownAs(DJL, "Activation.sigmoid")
              .knownAs(DL4J, "Activation.SIGMOID")
              .knownAs(HUGGING_FACE, "sigmoid")
              .knownAs(TIMM, "sigmoid")
              .knownAs(NNLIB, "σ", "also as sigmoid; sigmoid_fast trades accuracy for speed")
              .knownAs(GGML, "ggml_sigmoid")
              .knownAs(SMILE, "Sigmoid", "in smile.math.MathEx the argument is clamped to ±36")
              .knownAs(KOTLINDL, "Activations.Sigmoid")
              .knownAs(ONEDNN, "eltwise_logistic")
              .knownAs(MLX, "nn.sigmoid")
              .knownAs(BURN, "Sigmoid")
              .knownAs(CANDLE, "Activation::Sigmoid")
              .knownAs(MXNET, "sigmoid")
              .knownAs(CHAINER, "functions.sigmoid")
              .knownAs(ENCOG, "ActivationSigmoid")
              .en(
                  "Turns log-odds into a probability: it increases from 0 to 1 with slope at most"
                      + " 1/4 and tails that decay like e^−|x|.")
              .zh("把对数几率变为概率：从 0 递增到 1，斜率至多 1/4，两端按 e^−|x| 衰减。")
              .build(),
          activation("log_sigmoid", "LogSigmoid")
              .aliases("logsigmoid")
              .formula("-softplus(-x)")
              .knownAs(PYTORCH, "nn.LogSigmoid")
              .knownAs(KERAS, "activations.log_sigmoid")
              .knownAs(TENSORFLOW, "math.log_sigmoid")
              .knownAs(JAX, "nn.log_sigmoid")
              .knownAs(FLAX, "nnx.log_sigmoid")
              .knownAs(
                  DL4J,
                  "LogSigmoid",
                  "the logarithm of a rounded sigmoid: in float32 −∞ at −89, 0 at 20")
              .knownAs(NNLIB, "logσ")
              .knownAs(SMILE, "LogSigmoid")
              .knownAs(ONEDNN, "eltwise_soft_relu", "with alpha = −1")
              .knownAs(MLX, "nn.log_sigmoid")
              .knownAs(BURN, "LogSigmoid")
              .knownAs(MXNET, "log_sigmoid")
              .en(
                  "The logarithm of the sigmoid, that is the log-likelihood of a positive label at"
                      + " logit x: about x far left, and towards 0 from below on the right.")
              .zh("sigmoid 的对数，即 logit 为 x 时正类标签的对数似然：左端近似 x，右端从下方趋于 0。")
              .build(),
          activation("tanh", "Tanh")
              .aliases("hyperbolic_tangent")
              .formula("tanh(x)")
              .knownAs(PYTORCH, "nn.Tanh")
              .knownAs(KERAS, "activations.tanh")
              .knownAs(TENSORFLOW, "nn.tanh")
              .knownAs(JAX, "nn.tanh")
              .knownAs(FLAX, "nnx.tanh")
              .knownAs(ONNX, "Tanh")
              .knownAs(DJL, "Activation.tanh")
              .knownAs(DL4J, "Activation.TANH")
              .knownAs(HUGGING_FACE, "tanh")
              .knownAs(TIMM, "tanh")
              .knownAs(NNLIB, "tanh", "tanh_fast trades accuracy for speed")
              .knownAs(GGML, "ggml_tanh")
              .knownAs(SMILE, "Tanh")
              .knownAs(KOTLINDL, "Activations.Tanh")
              .knownAs(ONEDNN, "eltwise_tanh")
              .knownAs(MLX, "nn.tanh")
              .knownAs(BURN, "Tanh")
              .knownAs(MXNET, "tanh")
              .knownAs(CHAINER, "functions.tanh")
              .knownAs(ENCOG, "ActivationTANH")
              .en(
                  "The sigmoid stretched to (−1, 1) and centred, 2σ(2x) − 1: odd, with slope 1 at"
                      + " zero, so that small inputs pass almost unchanged.")
              .zh("拉伸到 (−1, 1) 并以零为中心的 sigmoid，即 2σ(2x) − 1：奇函数，零点斜率为 1，小输入几乎原样通过。")
              .build(),
          activation("lecun_tanh", "LeCun tanh")
              .formula("1.7159*tanh(2/3*x)")
              .paper(
                  "LeCun, Bottou, Orr, Müller 1998",
                  "Efficient BackProp",
                  "Neural Networks: Tricks of the Trade")
              .knownAs(ONNX, "ScaledTanh", "in RNN operators; both factors are given")
              .knownAs(DL4J, "ScaledTanh", "both factors are given")
              .en(
                  "tanh scaled so that ±1 goes to ±1, to five digits, which keeps targets of ±1"
                      + " away from the asymptotes at ±1.7159.")
              .zh("经缩放的 tanh，±1 仍映到 ±1（精确到五位），使目标值 ±1 远离位于 ±1.7159 的渐近线。")
              .build(),
          activation("penalized_tanh", "Penalized tanh")
              .formula("x > 0 ? tanh(x) : 0.25*tanh(x)")
              .paper(
                  "Xu, Huang, Li 2016", "Revise saturated activation functions", "arXiv:1602.05980")
              .en(
                  "tanh with its negative side divided by four, as Leaky ReLU does to the identity:"
                      + " bounded by −1/4 and 1, with a kink at zero.")
              .zh("负半轴缩为四分之一的 tanh，如同 Leaky ReLU 之于恒等：介于 −1/4 与 1 之间，零点处有折点。")
              .build(),
          activation("softsign", "Softsign")
              .formula("x/(1 + abs(x))")
              .derivative("1/(1 + abs(x))^2")
              .paper(
                  "Glorot, Bengio 2010",
                  "Understanding the difficulty of training deep feedforward neural networks",
                  "AISTATS 2010")
              .knownAs(PYTORCH, "nn.Softsign")
              .knownAs(KERAS, "activations.softsign")
              .knownAs(TENSORFLOW, "nn.softsign")
              .knownAs(JAX, "nn.soft_sign")
              .knownAs(FLAX, "nnx.soft_sign")
              .knownAs(ONNX, "Softsign")
              .knownAs(DJL, "Activation.softSign")
              .knownAs(DL4J, "Activation.SOFTSIGN")
              .knownAs(NNLIB, "softsign")
              .knownAs(KOTLINDL, "Activations.SoftSign")
              .knownAs(MLX, "nn.softsign")
              .knownAs(BURN, "Softsign")
              .knownAs(MXNET, "softsign")
              .knownAs(ENCOG, "ActivationElliottSymmetric", "with its slope 1")
              .en(
                  "Odd and bounded by ±1 like tanh, but algebraic: it nears its bounds like 1/|x|,"
                      + " and its gradient decays like 1/x² instead of exponentially.")
              .zh("与 tanh 同为奇函数且以 ±1 为界，但为代数函数：按 1/|x| 趋近界限，梯度按 1/x² 而非指数衰减。")
              .build(),
          activation("elliott", "Elliott")
              .formula("x/(2*(1 + abs(x))) + 1/2")
              .derivative("1/(2*(1 + abs(x))^2)")
              .paper(
                  "Elliott 1993",
                  "A better activation function for artificial neural networks",
                  "ISR Technical Report TR 93-8, University of Maryland")
              .knownAs(ENCOG, "ActivationElliott", "its slope 1 can be set")
              .en(
                  "Softsign moved to (0, 1): a sigmoid without an exponential, with slope 1/2 at"
                      + " zero and tails that decay only like 1/(2|x|).")
              .zh("移到 (0, 1) 的 softsign：不含指数的 sigmoid，零点斜率为 1/2，两端仅按 1/(2|x|) 衰减。")
              .build(),
          activation("isru", "ISRU")
              .formula("x/sqrt(1 + alpha*x^2)")
              .derivative("1/(1 + alpha*x^2)^(3/2)")
              .parameter(parameter("alpha", "\\alpha", "1").positive())
              .paper(
                  "Carlile, Delamarter, Kinney, Marti, Whitney 2017",
                  "Improving deep learning by inverse square root linear units (ISRLUs)",
                  "arXiv:1710.09967")
              .en(
                  "Odd and bounded by ±1/√α, with one inverse square root and no exponential; it"
                      + " nears its bounds like 1/x².")
              .zh("以 ±1/√α 为界的奇函数，只需一次平方根倒数而不含指数；按 1/x² 趋近界限。")
              .build(),
          activation("arctan", "Arctan")
              .formula("atan(x)")
              .knownAs(ONNX, "Atan")
              .en(
                  "The inverse tangent: odd, bounded by ±π/2, with slope 1 at zero and the gradient"
                      + " 1/(1 + x²), which decays algebraically.")
              .zh("反正切：奇函数，以 ±π/2 为界，零点斜率为 1，梯度 1/(1 + x²) 按代数速度衰减。")
              .build(),
          activation("erf", "Erf")
              .formula("erf(x)")
              .knownAs(ONNX, "Erf")
              .en(
                  "The error function, 2Φ(√2 x) − 1: odd, bounded by ±1, with slope 2/√π at zero"
                      + " and a Gaussian gradient, so it saturates faster than tanh.")
              .zh("误差函数，即 2Φ(√2 x) − 1：奇函数，以 ±1 为界，零点斜率 2/√π，梯度呈高斯形，饱和快于 tanh。")
              .build(),
          activation("gudermannian", "Gudermannian")
              .formula("2*atan(tanh(x/2))")
              .derivative("sech(x)")
              .en(
                  "The integral of sech from zero: odd, bounded by ±π/2 like arctan, but with tails"
                      + " that decay exponentially like tanh's.")
              .zh("sech 从零起的积分：奇函数，与 arctan 同以 ±π/2 为界，但两端像 tanh 一样按指数衰减。")
              .build(),
          activation("complementary_log_log", "Complementary log–log")
              .aliases("cloglog")
              .formula("1 - exp(-exp(x))")
              .paper(
                  "Gomes, Ludermir 2008",
                  "Redes neurais artificiais com funções de ativação complemento log-log e probit"
                      + " para aproximar funções na presença de observações extremas",
                  "doi:10.21528/LNLM-vol6-no2-art4")
              .en(
                  "The inverse of the complementary log–log link, 1 − exp(−eˣ): like the sigmoid on"
                      + " the left, but it nears 1 doubly exponentially on the right.")
              .zh("互补双对数连接函数的反函数 1 − exp(−eˣ)：左端与 sigmoid 相似，右端则以双重指数的速度趋于 1。")
              .build());

  private Sigmoids() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.SIGMOID);
  }
}
