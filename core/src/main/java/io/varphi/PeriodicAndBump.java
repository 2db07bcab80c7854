package io.varphi;

import static io.varphi.Framework.ENCOG;
import static io.varphi.Framework.GGML;
import static io.varphi.Framework.KOTLINDL;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.TFA;
import static io.varphi.Parameter.parameter;

import java.util.List;

/** Functions that oscillate, and functions that respond to inputs near zero only. */
final class PeriodicAndBump {
  static final List<Activation> ENTRIES =
      List.of(
          activation("sin", "Sine")
              .aliases("sine")
              .formula("sin(x)")
              .paper(
                  "Sitzmann, Martel, Bergman, Lindell, Wetzstein 2020",
                  "Implicit neural representations with periodic activation functions",
                  "arXiv:2006.09661")
              .knownAs(ONNX, "Sin")
              .knownAs(GGML, "ggml_sin")
              .knownAs(ENCOG, "ActivationSIN", "sin(2x)")
              .en(
                  "Periodic and bounded, with derivatives of the same kind, which is why networks"
                      + " that represent signals over coordinates use it; SIREN scales the input by"
                      + " 30.")
              .zh("周期且有界，各阶导数仍为同类函数，故用于以坐标表示信号的网络；SIREN 中输入先乘以 30。")
              .build(),
          activation("snake", "Snake")
              .formula("x + sin(a*x)^2/a")
              .derivative("1 + sin(2*a*x)")
              .parameter(parameter("a", "a", "1").positive())
              .paper(
                  "Ziyin et al. 2020",
                  "Neural networks fail to learn periodic functions and how to fix it",
                  "arXiv:2006.08195")
              .knownAs(KOTLINDL, "Activations.Snake")
              .knownAs(TFA, "activations.snake")
              .en(
                  "The identity plus a ripple of period π/a: its slope 1 + sin(2ax) is never"
                      + " negative, so it is monotone and yet carries a periodic part.")
              .zh("恒等加上周期为 π/a 的波纹：斜率 1 + sin(2ax) 从不为负，因而既单调又含周期成分。")
              .build(),
          activation("gcu", "GCU")
              .aliases("growing_cosine_unit")
              .formula("x*cos(x)")
              .paper(
                  "Noel, Arunkumar, Trivedi, Dutta 2021",
                  "Growing cosine unit: A novel oscillatory activation function that can speedup"
                      + " training and reduce parameters in convolutional neural networks",
                  "arXiv:2108.12943")
              .en(
                  "Oscillates with an amplitude that grows like |x|; its many zeros give a single"
                      + " neuron several parallel decision hyperplanes.")
              .zh("振幅随 |x| 增长的振荡函数；零点众多，单个神经元即有多个平行的决策超平面。")
              .build(),
          activation("gaussian", "Gaussian")
              .formula("exp(-x^2)")
              .knownAs(ENCOG, "ActivationGaussian", "exp(−(2.5x)²), with a wrong derivative")
              .en(
                  "A bell of height 1 at zero, even and vanishing faster than any exponential: the"
                      + " neuron responds to inputs near zero only.")
              .zh("在 x = 0 处取值 1 的钟形偶函数，衰减快于任何指数：神经元只对零附近的输入有响应。")
              .build(),
          activation("sinc", "Sinc")
              .formula("sinc(x)")
              .en(
                  "sin(x)/x with the value 1 at zero, not normalised: even, with zeros at the other"
                      + " multiples of π and ripples that decay like 1/|x|.")
              .zh("在 x = 0 处取值 1 的 sin(x)/x（非归一化）：偶函数，零点为 π 的非零整数倍，波纹按 1/|x| 衰减。")
              .build());

  private PeriodicAndBump() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.PERIODIC);
  }
}
