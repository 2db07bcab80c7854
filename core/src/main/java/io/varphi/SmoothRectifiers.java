package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.CANDLE;
import static io.varphi.Framework.CHAINER;
import static io.varphi.Framework.DJL;
import static io.varphi.Framework.DL4J;
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

/** Smooth counterparts of ReLU: GELU, SiLU, Mish, softplus and their kin. */
final class SmoothRectifiers {
  static final List<Activation> ENTRIES =
      List.of(
          activation("gelu", "GELU")
              .aliases("gelu_erf")
              .formula("x*Phi(x)")
              .paper(
                  "Hendrycks, Gimpel 2016",
                  "Gaussian error linear units (GELUs)",
                  "arXiv:1606.08415")
              .knownAs(PYTORCH, "nn.GELU")
              .knownAs(KERAS, "activations.gelu")
              .knownAs(TENSORFLOW, "nn.gelu")
              .knownAs(JAX, "nn.gelu", "only with approximate=False; the default is the tanh form")
              .knownAs(
                  FLAX, "nnx.gelu", "only with approximate=False; the default is the tanh form")
              .knownAs(ONNX, "Gelu")
              .knownAs(DJL, "Activation.gelu")
              .knownAs(HUGGING_FACE, "gelu")
              .knownAs(HUGGING_FACE, "gelu_python")
              .knownAs(HUGGING_FACE, "gelu_10", "the output is clipped to ±10")
              .knownAs(TIMM, "gelu")
              .knownAs(NNLIB, "gelu_erf", "NNlib's gelu is the tanh form")
              .knownAs(GGML, "ggml_gelu_erf", "ggml_gelu is the tanh form")
              .knownAs(SMILE, "GELU")
              .knownAs(KOTLINDL, "Activations.Gelu")
              .knownAs(ONEDNN, "eltwise_gelu_erf")
              .knownAs(MLX, "nn.gelu")
              .knownAs(BURN, "Gelu")
              .knownAs(CANDLE, "Activation::Gelu")
              .knownAs(MXNET, "gluon.nn.GELU")
              .knownAs(TFA, "activations.gelu", "only with approximate=False")
              .en(
                  "Weights the input by the probability that a standard normal variable lies below"
                      + " it; not monotone, with a minimum of −0.170 at −0.752.")
              .zh("以标准正态变量小于输入的概率为输入加权；不单调，在 −0.752 处取最小值 −0.170。")
              .build(),
          activation("gelu_tanh", "GELU (tanh)")
              .aliases("gelu_new", "gelu_fast", "gelu_pytorch_tanh")
              .formula("x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))")
              .paper(
                  "Hendrycks, Gimpel 2016",
                  "Gaussian error linear units (GELUs)",
                  "arXiv:1606.08415")
              .knownAs(PYTORCH, "nn.GELU(approximate='tanh')")
              .knownAs(KERAS, "activations.gelu(approximate=True)")
              .knownAs(TENSORFLOW, "nn.gelu(approximate=True)")
              .knownAs(JAX, "nn.gelu")
              .knownAs(FLAX, "nnx.gelu")
              .knownAs(ONNX, "Gelu(approximate='tanh')")
              .knownAs(
                  DL4J, "ActivationGELU(true)", "cubes 0.044715*x as a whole: another function")
              .knownAs(HUGGING_FACE, "gelu_new")
              .knownAs(HUGGING_FACE, "gelu_fast")
              .knownAs(HUGGING_FACE, "gelu_accurate")
              .knownAs(HUGGING_FACE, "gelu_pytorch_tanh")
              .knownAs(HUGGING_FACE, "gelu_python_tanh")
              .knownAs(TIMM, "gelu_tanh")
              .knownAs(NNLIB, "gelu_tanh", "also as gelu and gelu_sigmoid")
              .knownAs(
                  GGML, "ggml_gelu", "on the CPU through a table of 65536 half-precision values")
              .knownAs(VLLM, "gelu_new")
              .knownAs(VLLM, "gelu_fast")
              .knownAs(KOTLINDL, "GeluActivation(approximate = true)")
              .knownAs(ONEDNN, "eltwise_gelu_tanh")
              .knownAs(MLX, "nn.gelu_approx")
              .knownAs(BURN, "Gelu::new_approximate")
              .knownAs(CANDLE, "Activation::NewGelu")
              .knownAs(CANDLE, "Activation::GeluPytorchTanh")
              .knownAs(MXNET, "gluon.nn.GELU(approximation='tanh')")
              .knownAs(TFA, "activations.gelu")
              .en(
                  "GELU with Φ replaced by a tanh of a cubic; it departs from GELU by at most"
                      + " 4.74·10⁻⁴, at ±2.70, yet weights trained with one form expect that form.")
              .zh("以三次多项式的 tanh 代替 Φ 的 GELU；与 GELU 最多相差 4.74·10⁻⁴（在 ±2.70 处），但权重与训练所用的形式相配，不宜混用。")
              .build(),
          activation("quick_gelu", "QuickGELU")
              .aliases("gelu_quick")
              .formula("x*sigmoid(1.702*x)")
              .paper(
                  "Hendrycks, Gimpel 2016",
                  "Gaussian error linear units (GELUs)",
                  "arXiv:1606.08415")
              .knownAs(DL4J, "Activation.GELU", "what Deeplearning4j calls GELU")
              .knownAs(HUGGING_FACE, "quick_gelu")
              .knownAs(TIMM, "quick_gelu")
              .knownAs(GGML, "ggml_gelu_quick")
              .knownAs(VLLM, "quick_gelu")
              .knownAs(MLX, "nn.gelu_fast_approx")
              .en(
                  "GELU with Φ(x) replaced by σ(1.702x), so one exponential does; it departs from"
                      + " GELU by up to 0.0204, at ±2.27.")
              .zh("以 σ(1.702x) 代替 Φ(x) 的 GELU，只需一次指数运算；与 GELU 最多相差 0.0204（在 ±2.27 处）。")
              .build(),
          activation("silu", "SiLU")
              .aliases("swish1")
              .formula("x*sigmoid(x)")
              .paper(
                  "Hendrycks, Gimpel 2016",
                  "Gaussian error linear units (GELUs)",
                  "arXiv:1606.08415")
              .paper(
                  "Elfwing, Uchibe, Doya 2017",
                  "Sigmoid-weighted linear units for neural network function approximation in"
                      + " reinforcement learning",
                  "arXiv:1702.03118")
              .paper(
                  "Ramachandran, Zoph, Le 2017",
                  "Searching for activation functions",
                  "arXiv:1710.05941")
              .knownAs(PYTORCH, "nn.SiLU")
              .knownAs(KERAS, "activations.silu", "also as swish")
              .knownAs(TENSORFLOW, "nn.silu", "also as swish; beta = 1 can be set")
              .knownAs(JAX, "nn.silu", "also as swish")
              .knownAs(FLAX, "nnx.silu", "also as swish")
              .knownAs(ONNX, "Swish", "opset 24; alpha = 1 can be set")
              .knownAs(DL4J, "Activation.SWISH")
              .knownAs(HUGGING_FACE, "silu", "also as swish")
              .knownAs(TIMM, "silu", "also as swish")
              .knownAs(NNLIB, "swish")
              .knownAs(GGML, "ggml_silu")
              .knownAs(VLLM, "silu")
              .knownAs(SMILE, "SiLU")
              .knownAs(KOTLINDL, "Activations.Swish")
              .knownAs(MLX, "nn.silu")
              .knownAs(BURN, "SiLU")
              .knownAs(CANDLE, "Activation::Silu", "also as Swish")
              .knownAs(MXNET, "gluon.nn.SiLU")
              .en(
                  "The input weighted by its own sigmoid; not monotone, with a minimum of −0.278 at"
                      + " −1.278.")
              .zh("以输入自身的 sigmoid 为其加权；不单调，在 −1.278 处取最小值 −0.278。")
              .build(),
          activation("swish", "Swish")
              .formula("x*sigmoid(beta*x)")
              .parameter(parameter("beta", "\\beta", "1").anyReal().asLearnable())
              .paper(
                  "Ramachandran, Zoph, Le 2017",
                  "Searching for activation functions",
                  "arXiv:1710.05941")
              .knownAs(TENSORFLOW, "nn.silu", "beta is given, not learned")
              .knownAs(ONNX, "Swish", "alpha is given, not learned")
              .knownAs(DJL, "Activation.swish", "beta is given, without a default")
              .knownAs(ONEDNN, "eltwise_swish", "alpha is given, without a default")
              .knownAs(MXNET, "gluon.nn.Swish", "beta is given, not learned")
              .knownAs(CHAINER, "links.Swish")
              .en(
                  "SiLU with a factor β inside the sigmoid, fixed or learned: x/2 at β = 0, ReLU in"
                      + " the limit of large β.")
              .zh("在 sigmoid 内加入系数 β（固定或可学习）的 SiLU：β = 0 时为 x/2，β 趋于无穷时趋于 ReLU。")
              .build(),
          activation("e_swish", "E-swish")
              .formula("beta*x*sigmoid(x)")
              .parameter(parameter("beta", "\\beta", "1.735").positive())
              .paper(
                  "Alcaide 2018",
                  "E-swish: Adjusting activations to different network depths",
                  "arXiv:1801.07145")
              .en(
                  "SiLU times a constant β, so that the slope on the right tends to β instead of"
                      + " 1.")
              .zh("SiLU 乘以常数 β，右侧斜率因此趋于 β 而非 1。")
              .build(),
          activation("mish", "Mish")
              .formula("x*tanh(softplus(x))")
              .paper(
                  "Misra 2019",
                  "Mish: A self regularized non-monotonic activation function",
                  "arXiv:1908.08681")
              .knownAs(PYTORCH, "nn.Mish")
              .knownAs(KERAS, "activations.mish")
              .knownAs(JAX, "nn.mish")
              .knownAs(ONNX, "Mish")
              .knownAs(
                  DJL, "Activation.mish", "takes the logarithm to base 2: f(1) = 0.956 for 0.865")
              .knownAs(DL4J, "Activation.MISH")
              .knownAs(HUGGING_FACE, "mish")
              .knownAs(TIMM, "mish")
              .knownAs(NNLIB, "mish")
              .knownAs(SMILE, "Mish")
              .knownAs(KOTLINDL, "Activations.Mish")
              .knownAs(ONEDNN, "eltwise_mish")
              .knownAs(MLX, "nn.mish")
              .knownAs(BURN, "Mish")
              .knownAs(CANDLE, "Activation::Mish")
              .knownAs(MXNET, "mish")
              .knownAs(TFA, "activations.mish")
              .en(
                  "The input weighted by the tanh of its softplus; not monotone, with a minimum of"
                      + " −0.309 at −1.192.")
              .zh("以输入的 softplus 的 tanh 为其加权；不单调，在 −1.192 处取最小值 −0.309。")
              .build(),
          activation("softplus", "Softplus")
              .aliases("softrelu")
              .formula("softplus(beta*x)/beta")
              .parameter(parameter("beta", "\\beta", "1").positive())
              .paper(
                  "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001",
                  "Incorporating second-order functional knowledge for better option pricing",
                  "NIPS 2000")
              .paper(
                  "Glorot, Bordes, Bengio 2011",
                  "Deep sparse rectifier neural networks",
                  "AISTATS 2011")
              .knownAs(PYTORCH, "nn.Softplus", "exactly x where beta*x > threshold = 20")
              .knownAs(KERAS, "activations.softplus", "beta fixed at 1")
              .knownAs(TENSORFLOW, "nn.softplus", "beta fixed at 1")
              .knownAs(JAX, "nn.softplus", "beta fixed at 1")
              .knownAs(FLAX, "nnx.softplus", "beta fixed at 1")
              .knownAs(ONNX, "Softplus", "beta fixed at 1")
              .knownAs(DJL, "Activation.softPlus", "beta fixed at 1")
              .knownAs(DL4J, "Activation.SOFTPLUS", "beta fixed at 1")
              .knownAs(NNLIB, "softplus", "beta fixed at 1")
              .knownAs(GGML, "ggml_softplus", "beta fixed at 1; exactly x for x > 20")
              .knownAs(KOTLINDL, "Activations.SoftPlus", "beta fixed at 1")
              .knownAs(ONEDNN, "eltwise_soft_relu", "alpha has no default")
              .knownAs(MLX, "nn.softplus", "beta fixed at 1")
              .knownAs(BURN, "Softplus")
              .knownAs(MXNET, "softrelu", "beta fixed at 1")
              .knownAs(CHAINER, "functions.softplus")
              .en(
                  "A smooth ReLU that lies above it everywhere, by ln 2/β at zero; its derivative"
                      + " is the sigmoid of βx.")
              .zh("处处高于 ReLU 的平滑版本，在零点高出 ln 2/β；导数为 βx 的 sigmoid。")
              .build(),
          activation("squareplus", "Squareplus")
              .formula("(x + sqrt(x^2 + b))/2")
              .parameter(parameter("b", "b", "4").positive())
              .paper(
                  "Barron 2021",
                  "Squareplus: A softplus-like algebraic rectifier",
                  "arXiv:2112.11687")
              .knownAs(KERAS, "activations.squareplus")
              .knownAs(JAX, "nn.squareplus", "in float32 it is 0 at −10⁴, for 10⁻⁴")
              .en(
                  "A hyperbola in place of softplus, without exponential or logarithm; b sets the"
                      + " width of the bend, and b = 4 gives softplus's slope and curvature at"
                      + " zero.")
              .zh("以双曲线代替 softplus，不含指数与对数；b 决定弯曲的宽度，b = 4 时零点处的斜率与曲率同 softplus。")
              .build(),
          activation("telu", "TeLU")
              .aliases("tanh_exp")
              .formula("x*tanh(exp(x))")
              .paper(
                  "Liu, Di 2020",
                  "TanhExp: A smooth activation function with high convergence speed for"
                      + " lightweight neural networks",
                  "arXiv:2003.09855")
              .paper(
                  "Fernandez, Mali 2024",
                  "Stable and robust deep learning by hyperbolic tangent exponential linear unit"
                      + " (TeLU)",
                  "arXiv:2402.02790")
              .paper(
                  "Fernandez, Mali 2024",
                  "TeLU activation function for fast and stable deep learning",
                  "arXiv:2412.20269")
              .en(
                  "The input weighted by the tanh of its exponential: it nears the identity doubly"
                      + " exponentially on the right; minimum −0.353 at −1.079.")
              .zh("以输入的指数的 tanh 为其加权：右侧以双重指数的速度趋于恒等；在 −1.079 处取最小值 −0.353。")
              .build(),
          activation("serf", "Serf")
              .formula("x*erf(softplus(x))")
              .paper(
                  "Nag, Bhattacharyya 2021",
                  "SERF: Towards better training of deep neural networks using log-Softplus ERror"
                      + " activation Function",
                  "arXiv:2108.09598")
              .en(
                  "Mish with erf in place of tanh, a little deeper on the left: minimum −0.348 at"
                      + " −1.193.")
              .zh("以 erf 取代 tanh 的 Mish，左侧略深：在 −1.193 处取最小值 −0.348。")
              .build(),
          activation("logish", "Logish")
              .formula("x*log1p(sigmoid(x))")
              .paper(
                  "Zhu, Zeng, Liu, Zhang 2021",
                  "Logish: A new nonlinear nonmonotonic activation function for convolutional"
                      + " neural network",
                  "doi:10.1016/j.neucom.2021.06.067")
              .en(
                  "The input weighted by ln(1 + σ(x)): the slope on the right tends to ln 2 ="
                      + " 0.693, not to 1; minimum −0.253 at −1.372.")
              .zh("以 ln(1 + σ(x)) 为输入加权：右侧斜率趋于 ln 2 = 0.693 而非 1；在 −1.372 处取最小值 −0.253。")
              .build(),
          activation("smish", "Smish")
              .formula("x*tanh(log1p(sigmoid(x)))")
              .paper(
                  "Wang et al. 2022",
                  "Smish: A novel activation function for deep learning methods",
                  "doi:10.3390/electronics11040540")
              .en(
                  "The input weighted by tanh(ln(1 + σ(x))): the slope on the right tends to 3/5,"
                      + " not to 1; minimum −0.250 at −1.395.")
              .zh("以 tanh(ln(1 + σ(x))) 为输入加权：右侧斜率趋于 3/5 而非 1；在 −1.395 处取最小值 −0.250。")
              .build(),
          activation("aptx", "APTx")
              .formula("(alpha + tanh(beta*x))*gamma*x")
              .parameter(parameter("alpha", "\\alpha", "1").anyReal())
              .parameter(parameter("beta", "\\beta", "1").anyReal())
              .parameter(parameter("gamma", "\\gamma", "1/2").anyReal())
              .paper(
                  "Kumar 2022",
                  "APTx: Better activation function than MISH, SWISH, and ReLU's variants used in"
                      + " deep learning",
                  "arXiv:2209.06119")
              .en(
                  "The input times a shifted and scaled tanh; for α = 1 and γ = 1/2 it is Swish"
                      + " with 2β in the sigmoid, so its defaults are Swish with β = 2.")
              .zh("输入乘以平移并缩放的 tanh；α = 1、γ = 1/2 时即 sigmoid 内系数为 2β 的 Swish，默认值对应 β = 2 的 Swish。")
              .build(),
          activation("xielu", "xIELU")
              .formula("x > 0 ? alpha_p*x^2 + beta*x : alpha_n*(expm1(x) - x) + beta*x")
              .parameter(parameter("alpha_p", "\\alpha_{p}", "0.8").positive().asLearnable())
              .parameter(parameter("alpha_n", "\\alpha_{n}", "0.8").positive().asLearnable())
              .parameter(parameter("beta", "\\beta", "0.5").anyReal())
              .paper(
                  "Huang, Schlag 2024",
                  "Deriving activation functions using integration",
                  "arXiv:2411.13010")
              .knownAs(
                  HUGGING_FACE,
                  "xielu",
                  "learns α_p = softplus(p) and α_n = β + softplus(n); caps the argument of expm1"
                      + " at −10⁻⁶")
              .knownAs(
                  GGML,
                  "ggml_xielu",
                  "its arguments alpha_n, alpha_p go through α_n = β + softplus, α_p = softplus")
              .knownAs(VLLM, "xielu")
              .en(
                  "The integral of a rescaled ELU: a parabola for positive inputs, and for negative"
                      + " ones a curve whose slope falls to β − α_n, so that it rises again to the"
                      + " left where α_n > β.")
              .zh("由缩放后的 ELU 积分而来：正半轴为抛物线，负半轴斜率降至 β − α_n，α_n > β 时曲线向左重新上升。")
              .build(),
          activation("acon_c", "ACON-C")
              .formula("(p1 - p2)*x*sigmoid(beta*(p1 - p2)*x) + p2*x")
              .parameter(parameter("p1", "p_{1}", "1").anyReal().asLearnable())
              .parameter(parameter("p2", "p_{2}", "0").anyReal().asLearnable())
              .parameter(parameter("beta", "\\beta", "1").anyReal().asLearnable())
              .paper(
                  "Ma, Zhang, Liu, Sun 2020",
                  "Activate or not: Learning customized activation",
                  "arXiv:2009.04759")
              .en(
                  "A smooth maximum of the lines p₁x and p₂x: their mean at β = 0, their maximum in"
                      + " the limit of large β, and SiLU with the initial values given here.")
              .zh("两条直线 p₁x 与 p₂x 的平滑最大值：β = 0 时为二者均值，β 趋于无穷时为最大值；按此处初值即 SiLU。")
              .build());

  private SmoothRectifiers() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.SMOOTH_RECTIFIER);
  }
}
