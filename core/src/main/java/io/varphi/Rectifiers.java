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
import static io.varphi.Framework.TFA;
import static io.varphi.Framework.TIMM;
import static io.varphi.Framework.VLLM;
import static io.varphi.Parameter.parameter;

import java.util.List;

/**
 * Functions made of straight lines, and their squares: ReLU and what was built from it.
 *
 * <p>Every kink belongs to the else-branch, so the gradient there is PyTorch's.
 */
final class Rectifiers {
  static final List<Activation> ENTRIES =
      List.of(
          activation("relu", "ReLU")
              .aliases("rectifier")
              .formula("max(0, x)")
              .paper(
                  "Nair, Hinton 2010",
                  "Rectified linear units improve restricted Boltzmann machines",
                  "ICML 2010")
              .knownAs(PYTORCH, "nn.ReLU")
              .knownAs(KERAS, "activations.relu")
              .knownAs(TENSORFLOW, "nn.relu")
              .knownAs(JAX, "nn.relu")
              .knownAs(FLAX, "nnx.relu")
              .knownAs(ONNX, "Relu")
              .knownAs(DJL, "Activation.relu")
              .knownAs(DL4J, "Activation.RELU")
              .knownAs(HUGGING_FACE, "relu")
              .knownAs(TIMM, "relu")
              .knownAs(NNLIB, "relu")
              .knownAs(GGML, "ggml_relu")
              .knownAs(SMILE, "ReLU", "in smile.model.mlp: ActivationFunction.rectifier()")
              .knownAs(KOTLINDL, "Activations.Relu")
              .knownAs(ONEDNN, "eltwise_relu", "with alpha = 0; otherwise a leaky ReLU")
              .knownAs(MLX, "nn.relu")
              .knownAs(BURN, "Relu")
              .knownAs(CANDLE, "Activation::Relu")
              .knownAs(MXNET, "relu")
              .knownAs(CHAINER, "functions.relu")
              .knownAs(ENCOG, "ActivationReLU")
              .en(
                  "Passes positive inputs through and sets the rest to zero; the gradient is 1 or"
                      + " 0, so a unit whose input is never positive stops learning.")
              .zh("正输入原样通过，其余置零；梯度非 1 即 0，输入恒不为正的神经元因此停止学习。")
              .build(),
          activation("relu6", "ReLU6")
              .formula("min(max(0, x), 6)")
              .derivative("x > 0 ? (x < 6 ? 1 : 0) : 0")
              .paper(
                  "Krizhevsky 2010",
                  "Convolutional deep belief networks on CIFAR-10",
                  "University of Toronto")
              .knownAs(PYTORCH, "nn.ReLU6")
              .knownAs(KERAS, "activations.relu6")
              .knownAs(TENSORFLOW, "nn.relu6")
              .knownAs(JAX, "nn.relu6")
              .knownAs(FLAX, "nnx.relu6")
              .knownAs(DJL, "Activation.relu6")
              .knownAs(DL4J, "Activation.RELU6")
              .knownAs(HUGGING_FACE, "relu6")
              .knownAs(TIMM, "relu6")
              .knownAs(NNLIB, "relu6")
              .knownAs(KOTLINDL, "Activations.Relu6")
              .knownAs(MLX, "nn.relu6")
              .knownAs(BURN, "activation::relu6")
              .knownAs(CANDLE, "Activation::Relu6")
              .knownAs(CHAINER, "functions.relu6")
              .en(
                  "ReLU with a ceiling of 6: the output is bounded, at the price of a zero gradient"
                      + " above the ceiling as well as below zero.")
              .zh("上限为 6 的 ReLU：输出有界，代价是 6 以上与 0 以下一样梯度为零。")
              .build(),
          activation("leaky_relu", "Leaky ReLU")
              .aliases("lrelu")
              .formula("x > 0 ? x : negative_slope * x")
              .parameter(parameter("negative_slope", "a", "0.01").anyReal())
              .paper(
                  "Maas, Hannun, Ng 2013",
                  "Rectifier nonlinearities improve neural network acoustic models",
                  "ICML workshop")
              .knownAs(PYTORCH, "nn.LeakyReLU")
              .knownAs(KERAS, "activations.leaky_relu", "negative_slope = 0.2")
              .knownAs(KERAS, "layers.LeakyReLU", "negative_slope = 0.3")
              .knownAs(TENSORFLOW, "nn.leaky_relu", "alpha = 0.2")
              .knownAs(JAX, "nn.leaky_relu", "derivative 1 at 0")
              .knownAs(FLAX, "nnx.leaky_relu", "derivative 1 at 0")
              .knownAs(ONNX, "LeakyRelu")
              .knownAs(DJL, "Activation.leakyRelu", "alpha has no default")
              .knownAs(DL4J, "Activation.LEAKYRELU", "asSameDiff uses slope 0, a plain ReLU")
              .knownAs(HUGGING_FACE, "leaky_relu")
              .knownAs(TIMM, "leaky_relu")
              .knownAs(NNLIB, "leakyrelu")
              .knownAs(GGML, "ggml_leaky_relu", "negative_slope has no default")
              .knownAs(SMILE, "LeakyReLU", "in smile.model.mlp: ActivationFunction.leaky()")
              .knownAs(KOTLINDL, "LeakyReLU", "alpha = 0.3")
              .knownAs(ONEDNN, "eltwise_relu", "alpha has no default")
              .knownAs(MLX, "nn.leaky_relu")
              .knownAs(BURN, "LeakyRelu")
              .knownAs(CANDLE, "Activation::LeakyRelu", "the slope has no default")
              .knownAs(MXNET, "LeakyReLU", "slope = 0.25")
              .knownAs(CHAINER, "functions.leaky_relu", "slope = 0.2")
              .en(
                  "ReLU with a small fixed slope on the negative side, which leaves a gradient"
                      + " where ReLU has none.")
              .zh("负半轴保留固定小斜率的 ReLU，在 ReLU 梯度为零的地方仍有梯度。")
              .build(),
          activation("prelu", "PReLU")
              .aliases("parametric_relu")
              .formula("x > 0 ? x : a * x")
              .parameter(parameter("a", "a", "0.25").anyReal().asLearnable())
              .paper(
                  "He, Zhang, Ren, Sun 2015",
                  "Delving deep into rectifiers: Surpassing human-level performance on ImageNet"
                      + " classification",
                  "arXiv:1502.01852")
              .knownAs(PYTORCH, "nn.PReLU", "one slope, or one for each channel")
              .knownAs(KERAS, "layers.PReLU", "starts at 0, one slope for each element")
              .knownAs(FLAX, "nnx.PReLU", "starts at 0.01, one slope")
              .knownAs(ONNX, "PRelu", "the slope is an input and is broadcast")
              .knownAs(DJL, "Prelu", "one slope, started by the model's weight initialiser")
              .knownAs(DL4J, "PReLULayer", "starts at 0")
              .knownAs(HUGGING_FACE, "prelu")
              .knownAs(TIMM, "prelu")
              .knownAs(KOTLINDL, "PReLU", "starts at 0")
              .knownAs(MLX, "nn.PReLU")
              .knownAs(BURN, "PRelu")
              .knownAs(CANDLE, "PReLU")
              .knownAs(MXNET, "gluon.nn.PReLU")
              .knownAs(CHAINER, "links.PReLU")
              .en(
                  "Leaky ReLU whose negative slope is learned with the weights, one for the layer"
                      + " or one for each channel.")
              .zh("负半轴斜率与权重一同学习的 Leaky ReLU，可整层共用，也可每通道一个。")
              .build(),
          activation("rrelu", "RReLU")
              .aliases("randomized_leaky_relu")
              .formula("x > 0 ? x : (lower + upper)/2 * x")
              .parameter(parameter("lower", "l", "1/8").anyReal())
              .parameter(parameter("upper", "u", "1/3").anyReal())
              .ordered("lower", "upper")
              .paper(
                  "Xu, Wang, Chen, Li 2015",
                  "Empirical evaluation of rectified activations in convolutional network",
                  "arXiv:1505.00853")
              .knownAs(PYTORCH, "nn.RReLU")
              .knownAs(DL4J, "Activation.RRELU", "2021 source: at inference max(x, mean slope)")
              .knownAs(NNLIB, "rrelu", "always random, no evaluation mode")
              .knownAs(BURN, "RRelu")
              .knownAs(MXNET, "LeakyReLU(act_type='rrelu')", "upper = 0.334")
              .knownAs(CHAINER, "functions.rrelu")
              .knownAs(TFA, "activations.rrelu")
              .en(
                  "Leaky ReLU whose slope is drawn from U(lower, upper) for each element in"
                      + " training; this is the evaluation mode, where the slope is the mean.")
              .zh("训练时负半轴斜率对每个元素从 U(lower, upper) 中随机抽取的 Leaky ReLU；此处为推理模式，斜率取均值。")
              .build(),
          activation("threshold", "Threshold")
              .formula("x > threshold ? x : value")
              .parameter(parameter("threshold", "\\theta", "0").anyReal())
              .parameter(parameter("value", "v", "0").anyReal())
              .knownAs(PYTORCH, "nn.Threshold", "threshold and value have no default")
              .knownAs(
                  KERAS, "activations.threshold", "threshold and default_value have no default")
              .knownAs(BURN, "Threshold", "threshold and value have no default")
              .en(
                  "Keeps inputs above a threshold and replaces the others by a fixed value; ReLU"
                      + " where both are 0, and a jump wherever they differ.")
              .zh("大于阈值的输入保持不变，其余换成给定常数；两者皆为 0 时即 ReLU，两者不等时在阈值处有跳跃。")
              .build(),
          activation("thresholded_relu", "Thresholded ReLU")
              .aliases("trelu")
              .formula("x > theta ? x : 0")
              .parameter(parameter("theta", "\\theta", "1").anyReal())
              .paper(
                  "Konda, Memisevic, Krueger 2014",
                  "Zero-bias autoencoders and the benefits of co-adapting features",
                  "arXiv:1402.3337")
              .knownAs(ONNX, "ThresholdedRelu")
              .knownAs(
                  DL4J,
                  "Activation.THRESHOLDEDRELU",
                  "the cutoff of the native operation is 0 by default")
              .knownAs(NNLIB, "trelu")
              .knownAs(VLLM, "FatreluAndMul", "threshold = 0, times the second half of the input")
              .knownAs(KOTLINDL, "ThresholdedReLU")
              .knownAs(BURN, "ThresholdedRelu")
              .en(
                  "The identity above a threshold and zero up to it; the threshold is not"
                      + " subtracted, so unlike a shifted ReLU it jumps there by the threshold.")
              .zh("阈值以上为恒等，其余为零；不减去阈值，因而与平移的 ReLU 不同，在阈值处跳跃，幅度等于阈值。")
              .build(),
          activation("relu_squared", "ReLU²")
              .aliases("relu2", "squared_relu")
              .formula("max(0, x)^2")
              .derivative("2*max(0, x)")
              .paper(
                  "So et al. 2021",
                  "Primer: Searching for efficient transformers for language modeling",
                  "arXiv:2109.08668")
              .knownAs(HUGGING_FACE, "relu2")
              .knownAs(VLLM, "relu2")
              .knownAs(MLX, "nn.relu2")
              .knownAs(CANDLE, "Activation::Relu2")
              .en(
                  "The square of ReLU: still exactly zero for negative inputs, but quadratic for"
                      + " positive ones, with a gradient that is continuous at zero.")
              .zh("ReLU 的平方：负输入仍恰为零，正输入按平方增长，梯度在零点连续。")
              .build(),
          activation("star_relu", "StarReLU")
              .formula("scale * max(0, x)^2 + bias")
              .derivative("2*scale*max(0, x)")
              .parameter(parameter("scale", "s", "0.8944").anyReal().asLearnable())
              .parameter(parameter("bias", "b", "-0.4472").anyReal().asLearnable())
              .paper("Yu et al. 2022", "MetaFormer baselines for vision", "arXiv:2210.13452")
              .knownAs(TIMM, "StarReLU", "starts at scale = 1, bias = 0")
              .en(
                  "ReLU² scaled and shifted so that standard normal input gives output of mean 0"
                      + " and variance 1; scale and bias may be learned from there.")
              .zh("ReLU² 经缩放与平移，使标准正态输入的输出均值为 0、方差为 1；缩放与偏置可由此继续学习。")
              .build(),
          activation("hard_tanh", "Hardtanh")
              .aliases("hardtanh")
              .formula("x > min_val ? (x < max_val ? x : max_val) : min_val")
              .parameter(parameter("min_val", "a", "-1").anyReal())
              .parameter(parameter("max_val", "b", "1").anyReal())
              .ordered("min_val", "max_val")
              .paper("Collobert 2004", "Large scale machine learning", "PhD thesis")
              .knownAs(PYTORCH, "nn.Hardtanh")
              .knownAs(KERAS, "activations.hard_tanh", "bounds fixed at -1 and 1")
              .knownAs(JAX, "nn.hard_tanh", "bounds fixed at -1 and 1; derivative 1 at the bounds")
              .knownAs(
                  FLAX, "nnx.hard_tanh", "bounds fixed at -1 and 1; derivative 1 at the bounds")
              .knownAs(ONNX, "Clip", "bounds have no default")
              .knownAs(DL4J, "Activation.HARDTANH", "bounds fixed at -1 and 1")
              .knownAs(NNLIB, "hardtanh", "bounds fixed at -1 and 1")
              .knownAs(ONEDNN, "eltwise_clip", "bounds have no default")
              .knownAs(MLX, "nn.hard_tanh")
              .knownAs(BURN, "Hardtanh")
              .en(
                  "The identity between two bounds and constant beyond them: tanh drawn with three"
                      + " straight lines.")
              .zh("两界之间为恒等，界外为常数：用三段直线画成的 tanh。")
              .build(),
          activation("hard_sigmoid", "Hardsigmoid")
              .aliases("hardsigmoid")
              .formula("x > -3 ? (x < 3 ? x/6 + 1/2 : 1) : 0")
              .paper("Howard et al. 2019", "Searching for MobileNetV3", "arXiv:1905.02244")
              .knownAs(PYTORCH, "nn.Hardsigmoid")
              .knownAs(KERAS, "activations.hard_sigmoid", "Keras 2: slope 0.2")
              .knownAs(JAX, "nn.hard_sigmoid")
              .knownAs(FLAX, "nnx.hard_sigmoid")
              .knownAs(ONNX, "HardSigmoid", "slope alpha = 0.2")
              .knownAs(DL4J, "Activation.HARDSIGMOID", "slope 0.2")
              .knownAs(TIMM, "hard_sigmoid")
              .knownAs(NNLIB, "hardσ")
              .knownAs(GGML, "ggml_hardsigmoid")
              .knownAs(KOTLINDL, "Activations.HardSigmoid", "0.2*x + 0.5 without the bounds")
              .knownAs(ONEDNN, "eltwise_hardsigmoid", "slope and offset have no default")
              .knownAs(BURN, "HardSigmoid", "slope alpha = 0.2")
              .knownAs(CANDLE, "Activation::HardSigmoid")
              .knownAs(MXNET, "hard_sigmoid", "slope alpha = 0.2")
              .knownAs(CHAINER, "functions.hard_sigmoid", "slope 0.2")
              .en(
                  "The sigmoid drawn with three straight lines: slope 1/6 between −3 and 3, exactly"
                      + " 0 and 1 beyond.")
              .zh("用三段直线画成的 sigmoid：−3 到 3 之间斜率为 1/6，之外恰为 0 与 1。")
              .build(),
          activation("hard_swish", "Hardswish")
              .aliases("hardswish", "hard_silu", "h_swish")
              .formula("x > -3 ? (x < 3 ? x*(x + 3)/6 : x) : 0")
              .paper("Howard et al. 2019", "Searching for MobileNetV3", "arXiv:1905.02244")
              .knownAs(
                  PYTORCH, "nn.Hardswish", "older versions: derivative -0.5 at -3 and 1.5 at 3")
              .knownAs(KERAS, "activations.hard_silu")
              .knownAs(JAX, "nn.hard_silu")
              .knownAs(FLAX, "nnx.hard_silu")
              .knownAs(ONNX, "HardSwish")
              .knownAs(HUGGING_FACE, "hardswish")
              .knownAs(TIMM, "hard_swish")
              .knownAs(NNLIB, "hardswish")
              .knownAs(GGML, "ggml_hardswish")
              .knownAs(SMILE, "Hardswish")
              .knownAs(ONEDNN, "eltwise_hardswish", "slope and offset have no default")
              .knownAs(MLX, "nn.hardswish")
              .knownAs(BURN, "HardSwish")
              .knownAs(CANDLE, "Activation::HardSwish")
              .en(
                  "The input times its hard sigmoid: SiLU without an exponential, exactly 0 up to"
                      + " −3 and exactly x from 3 on, with a parabola between.")
              .zh("输入乘以自身的 hard sigmoid：不含指数的 SiLU，−3 及以下恰为 0，3 及以上恰为 x，其间为抛物线。")
              .build(),
          activation("hard_mish", "Hard Mish")
              .aliases("h_mish")
              .formula("x > -2 ? (x < 0 ? x*(x + 2)/2 : x) : 0")
              .derivative("x > -2 ? (x < 0 ? x + 1 : 1) : 0")
              .knownAs(TIMM, "hard_mish")
              .en(
                  "Mish without an exponential: 0 up to −2, a parabola from there to 0, the"
                      + " identity after; only the kink at −2 remains.")
              .zh("不含指数的 Mish：−2 及以下为 0，−2 到 0 为抛物线，之后为恒等；只有 −2 处有折点。")
              .build(),
          activation("srelu", "SReLU")
              .aliases("s_shaped_relu")
              .formula("x > t_r ? t_r + a_r*(x - t_r) : x > t_l ? x : t_l + a_l*(x - t_l)")
              .parameter(parameter("t_r", "t_{r}", "1").anyReal().asLearnable())
              .parameter(parameter("a_r", "a_{r}", "1").anyReal().asLearnable())
              .parameter(parameter("t_l", "t_{l}", "0").anyReal().asLearnable())
              .parameter(parameter("a_l", "a_{l}", "0.1").anyReal().asLearnable())
              .ordered("t_l", "t_r")
              .paper(
                  "Jin, Xu, Feng, Wei, Xiong, Yan 2015",
                  "Deep learning with S-shaped rectified linear activation units",
                  "arXiv:1512.07030")
              .en(
                  "Three lines with learned breakpoints and learned outer slopes around the"
                      + " identity; as initialised here it is a leaky ReLU of slope 0.1.")
              .zh("中段为恒等的三段直线，两个折点与两侧斜率均可学习；按此处初值即斜率 0.1 的 Leaky ReLU。")
              .build());

  private Rectifiers() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.RECTIFIER);
  }
}
