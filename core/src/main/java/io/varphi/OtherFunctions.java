package io.varphi;

import static io.varphi.Framework.DL4J;
import static io.varphi.Framework.ENCOG;
import static io.varphi.Framework.FLAX;
import static io.varphi.Framework.GGML;
import static io.varphi.Framework.HUGGING_FACE;
import static io.varphi.Framework.JAX;
import static io.varphi.Framework.KERAS;
import static io.varphi.Framework.KOTLINDL;
import static io.varphi.Framework.MLX;
import static io.varphi.Framework.NNLIB;
import static io.varphi.Framework.ONEDNN;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.PYTORCH;
import static io.varphi.Framework.SMILE;
import static io.varphi.Framework.TFA;
import static io.varphi.Framework.TIMM;
import static io.varphi.Parameter.parameter;

import java.util.List;

/** The plain functions that systems offer as activations, and those that fit on no other shelf. */
final class OtherFunctions {
  static final List<Activation> ENTRIES =
      List.of(
          activation("identity", "Identity")
              .aliases("linear")
              .formula("x")
              .knownAs(PYTORCH, "nn.Identity")
              .knownAs(KERAS, "activations.linear")
              .knownAs(JAX, "nn.identity")
              .knownAs(FLAX, "nnx.identity")
              .knownAs(ONNX, "Identity")
              .knownAs(DL4J, "Activation.IDENTITY")
              .knownAs(HUGGING_FACE, "linear")
              .knownAs(TIMM, "identity")
              .knownAs(SMILE, "ActivationFunction.linear()")
              .knownAs(KOTLINDL, "Activations.Linear")
              .knownAs(ONEDNN, "eltwise_linear", "alpha*x + beta; both have no default")
              .knownAs(ENCOG, "ActivationLinear")
              .en(
                  "No activation at all: layers joined by it amount to one linear layer; its place"
                      + " is the output of a regression.")
              .zh("没有激活：以它相连的各层等价于一个线性层；适用于回归的输出层。")
              .build(),
          activation("step", "Step")
              .aliases("heaviside", "binary_step")
              .formula("x > 0 ? 1 : 0")
              .paper(
                  "McCulloch, Pitts 1943",
                  "A logical calculus of the ideas immanent in nervous activity",
                  "Bulletin of Mathematical Biophysics 5")
              .knownAs(GGML, "ggml_step")
              .knownAs(MLX, "nn.step", "1 at 0; threshold = 0 can be set")
              .knownAs(ENCOG, "ActivationStep", "1 at 0; centre and both levels can be set")
              .en(
                  "1 for positive inputs and 0 for the others, 0 included; the gradient is zero"
                      + " everywhere, so gradient descent cannot train through it.")
              .zh("正输入为 1，其余（含 0）为 0；梯度处处为零，梯度下降无法穿过它训练。")
              .build(),
          activation("sign", "Sign")
              .formula("sign(x)")
              .knownAs(ONNX, "Sign")
              .knownAs(GGML, "ggml_sgn")
              .knownAs(ENCOG, "ActivationBiPolar", "−1 at 0")
              .en(
                  "−1, 0 or 1 by the sign of the input, as in binarised networks; the gradient is"
                      + " zero everywhere.")
              .zh("按输入的符号取 −1、0 或 1，见于二值化网络；梯度处处为零。")
              .build(),
          activation("exponential", "Exponential")
              .formula("exp(x)")
              .knownAs(KERAS, "activations.exponential")
              .knownAs(ONNX, "Exp")
              .knownAs(GGML, "ggml_exp")
              .knownAs(KOTLINDL, "Activations.Exponential")
              .knownAs(ONEDNN, "eltwise_exp")
              .en(
                  "Positive and its own derivative: an output for rates and scales rather than a"
                      + " hidden unit, since it overflows float32 above 88.72.")
              .zh("恒为正且导数即其自身：适合输出速率与尺度，而非隐藏单元，因为 x 大于 88.72 时 float32 溢出。")
              .build(),
          activation("square", "Square")
              .formula("x^2")
              .knownAs(GGML, "ggml_sqr")
              .knownAs(ONEDNN, "eltwise_square")
              .en(
                  "The square: even, so the sign of the input is lost, with a gradient that grows"
                      + " linearly.")
              .zh("平方：偶函数，丢失输入的符号；梯度线性增长。")
              .build(),
          activation("cube", "Cube")
              .formula("x^3")
              .paper(
                  "Chen, Manning 2014",
                  "A fast and accurate dependency parser using neural networks",
                  "EMNLP 2014")
              .knownAs(DL4J, "Activation.CUBE")
              .en(
                  "The third power: applied to a weighted sum it yields the products of every three"
                      + " inputs, for which it was introduced in dependency parsing.")
              .zh("三次方：作用于加权和便得到任意三个输入的乘积项，最初为此用于依存句法分析。")
              .build(),
          activation("bent_identity", "Bent identity")
              .formula("(sqrt(x^2 + 1) - 1)/2 + x")
              .en(
                  "The identity plus half a hyperbola: unbounded both ways, with a slope that rises"
                      + " from 1/2 far left over 1 at zero to 3/2 far right.")
              .zh("恒等加半条双曲线：两端无界，斜率从左端的 1/2 升至零点的 1，再到右端的 3/2。")
              .build(),
          activation("laplace", "Laplace")
              .formula("Phi((x - mu)/sigma)")
              .parameter(parameter("mu", "\\mu", "0.707107").anyReal())
              .parameter(parameter("sigma", "\\sigma", "0.282095").positive())
              .paper(
                  "Ma et al. 2022",
                  "Mega: Moving average equipped gated attention",
                  "arXiv:2209.10655")
              .knownAs(HUGGING_FACE, "laplace")
              .en(
                  "A normal distribution function placed so that it meets ReLU² in value and slope"
                      + " at √½: a bounded stand-in for it on attention scores.")
              .zh("一个正态分布函数，其参数使它在 √½ 处与 ReLU² 的值和斜率相同：用于注意力分数，作为 ReLU² 的有界替代。")
              .build(),
          activation("lisht", "LiSHT")
              .formula("x*tanh(x)")
              .paper(
                  "Roy et al. 2019",
                  "LiSHT: Non-parametric linearly scaled hyperbolic tangent activation function for"
                      + " neural networks",
                  "arXiv:1901.05894")
              .knownAs(NNLIB, "lisht")
              .knownAs(KOTLINDL, "Activations.LiSHT")
              .knownAs(TFA, "activations.lisht")
              .en("A smooth |x|: even and never negative, about x² near zero and |x| far out.")
              .zh("平滑的 |x|：偶函数，非负，零附近约为 x²，远处约为 |x|。")
              .build(),
          activation("log_cosh", "LogCosh")
              .formula("logcosh(x)")
              .knownAs(NNLIB, "logcosh")
              .en(
                  "The integral of tanh: even and convex, about x²/2 near zero and |x| − ln 2 far"
                      + " out; better known as a loss.")
              .zh("tanh 的积分：凸的偶函数，零附近约为 x²/2，远处约为 |x| − ln 2；更常用作损失函数。")
              .build(),
          activation("symlog", "Symlog")
              .formula("x > 0 ? log(1 + x) : -log(1 - x)")
              .paper(
                  "Hafner et al. 2023",
                  "Mastering diverse domains through world models",
                  "arXiv:2301.04104")
              .knownAs(ENCOG, "ActivationLOG")
              .en(
                  "The logarithm of 1 + |x| with the sign of x: odd, the identity near zero,"
                      + " unbounded but slow, so it compresses values of any magnitude.")
              .zh("带 x 符号的 ln(1 + |x|)：奇函数，零附近近似恒等，无界但增长缓慢，可压缩任意量级的数值。")
              .build(),
          activation("sparse_plus", "Sparse plus")
              .formula("x > -1 ? (x < 1 ? (x + 1)^2/4 : x) : 0")
              .knownAs(KERAS, "activations.sparse_plus")
              .knownAs(JAX, "nn.sparse_plus")
              .en(
                  "Softplus's sparse twin: exactly 0 up to −1, exactly x from 1 on, a parabola"
                      + " between; convex, with sparse sigmoid as its derivative.")
              .zh("softplus 的稀疏对应：−1 及以下恰为 0，1 及以上恰为 x，其间为抛物线；凸函数，导数为 sparse sigmoid。")
              .build(),
          activation("sparse_sigmoid", "Sparse sigmoid")
              .formula("x > -1 ? (x < 1 ? (x + 1)/2 : 1) : 0")
              .paper(
                  "Blondel, Martins, Niculae 2019",
                  "Learning with Fenchel-Young losses",
                  "arXiv:1901.02324")
              .knownAs(KERAS, "activations.sparse_sigmoid")
              .knownAs(JAX, "nn.sparse_sigmoid")
              .en(
                  "A sigmoid that reaches its limits: the line (x + 1)/2 clipped to [0, 1], which"
                      + " is sparsemax for two classes.")
              .zh("能达到极限的 sigmoid：截断到 [0, 1] 的直线 (x + 1)/2，即两类情形的 sparsemax。")
              .build(),
          activation("rational", "Rational (PAU)")
              .aliases("pau")
              .formula(
                  "(a0 + a1*x + a2*x^2 + a3*x^3 + a4*x^4 + a5*x^5) / (1 + abs(b1*x + b2*x^2 +"
                      + " b3*x^3 + b4*x^4))")
              .parameter(coefficient("a", 0, "0.03355815733452378"))
              .parameter(coefficient("a", 1, "0.5050059186781659"))
              .parameter(coefficient("a", 2, "1.6534697310952233"))
              .parameter(coefficient("a", 3, "2.0100501552600014"))
              .parameter(coefficient("a", 4, "0.9319195586484518"))
              .parameter(coefficient("a", 5, "0.15242646398275836"))
              .parameter(coefficient("b", 1, "0.00004812831860534153"))
              .parameter(coefficient("b", 2, "3.9802479055059194"))
              .parameter(coefficient("b", 3, "0.000015837587665720168"))
              .parameter(coefficient("b", 4, "0.30183382839661377"))
              .paper(
                  "Molina, Schramowski, Kersting 2019",
                  "Padé activation units: End-to-end learning of flexible activation functions in"
                      + " deep networks",
                  "arXiv:1907.06732")
              .en(
                  "A quotient of two learned polynomials whose denominator is at least 1, so it has"
                      + " no poles; the initial coefficients follow leaky ReLU (slope 0.01) on [−3,"
                      + " 3] within 0.034.")
              .zh("两个可学习多项式之商，分母不小于 1，因而没有极点；初始系数在 [−3, 3] 上逼近 Leaky ReLU（斜率 0.01），误差不超过 0.034。")
              .build());

  private OtherFunctions() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.OTHER);
  }

  private static Parameter coefficient(String letter, int index, String initial) {
    String symbol = letter + "_{" + index + "}";
    return parameter(letter + index, symbol, initial).anyReal().asLearnable();
  }
}
