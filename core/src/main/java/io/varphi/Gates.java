package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.CANDLE;
import static io.varphi.Framework.FLAX;
import static io.varphi.Framework.GGML;
import static io.varphi.Framework.HUGGING_FACE;
import static io.varphi.Framework.JAX;
import static io.varphi.Framework.KERAS;
import static io.varphi.Framework.MLX;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.PYTORCH;
import static io.varphi.Framework.SMILE;
import static io.varphi.Framework.VLLM;
import static io.varphi.GateBuilder.gate;
import static io.varphi.Parameter.parameter;

import java.util.List;

/**
 * Units that multiply a value a by an activated gate g; a layer has both, often as the two halves
 * of one array.
 *
 * <p>The gate is always the half that the activation is applied to. Which half that is, is where
 * systems differ.
 */
final class Gates {
  static final List<Gate> ENTRIES =
      List.of(
          gate("glu", "GLU")
              .formula("a*sigmoid(g)")
              .paper(
                  "Dauphin, Fan, Auli, Grangier 2016",
                  "Language modeling with gated convolutional networks",
                  "arXiv:1612.08083")
              .knownAs(PYTORCH, "nn.GLU", "value in the first half, gate in the second")
              .knownAs(KERAS, "activations.glu", "value in the first half, gate in the second")
              .knownAs(JAX, "nn.glu", "value in the first half, gate in the second")
              .knownAs(FLAX, "nnx.glu", "value in the first half, gate in the second")
              .knownAs(SMILE, "GLU", "value in the first half, gate in the second")
              .knownAs(MLX, "nn.glu", "value in the first half, gate in the second")
              .knownAs(BURN, "GLU", "value in the first half, gate in the second")
              .en(
                  "The value times the sigmoid of the gate: the gate decides how much passes, and"
                      + " the value keeps a linear path for the gradient.")
              .zh("值乘以门的 sigmoid：由门决定通过多少，值则为梯度保留一条线性通路。")
              .build(),
          gate("bilinear", "Bilinear")
              .formula("a*g")
              .paper("Shazeer 2020", "GLU variants improve transformer", "arXiv:2002.05202")
              .en(
                  "GLU without an activation: the plain product of two linear maps, quadratic in"
                      + " the layer's input.")
              .zh("去掉激活的 GLU：两个线性映射之积，关于该层输入为二次。")
              .build(),
          gate("reglu", "ReGLU")
              .formula("a*max(0, g)")
              .paper("Shazeer 2020", "GLU variants improve transformer", "arXiv:2002.05202")
              .knownAs(
                  GGML,
                  "ggml_reglu",
                  "gate, here the activated half, first; second in ggml_reglu_swapped")
              .en(
                  "GLU with ReLU in place of the sigmoid: closed exactly for g ≤ 0, and opening"
                      + " without bound as g grows.")
              .zh("以 ReLU 取代 sigmoid 的 GLU：g ≤ 0 时完全关闭，g 增大时开度没有上限。")
              .build(),
          gate("geglu", "GEGLU")
              .formula("a*g*Phi(g)")
              .paper("Shazeer 2020", "GLU variants improve transformer", "arXiv:2002.05202")
              .knownAs(VLLM, "GeluAndMul", "gate in the first half, value in the second")
              .knownAs(
                  GGML,
                  "ggml_geglu_erf",
                  "gate, here the activated half, first; second in ggml_geglu_erf_swapped")
              .en("GLU with the exact GELU in place of the sigmoid.")
              .zh("以精确 GELU 取代 sigmoid 的 GLU。")
              .build(),
          gate("geglu_tanh", "GEGLU (tanh)")
              .formula("a*g/2*(1 + tanh(sqrt(2/pi)*(g + 0.044715*g^3)))")
              .paper("Shazeer 2020", "GLU variants improve transformer", "arXiv:2002.05202")
              .knownAs(
                  VLLM,
                  "GeluAndMul(approximate='tanh')",
                  "gate in the first half, value in the second")
              .knownAs(
                  GGML,
                  "ggml_geglu",
                  "gate, here the activated half, first; second in ggml_geglu_swapped; on the CPU"
                      + " through a half-precision table")
              .en(
                  "GEGLU with the tanh form of GELU; weights trained with one form expect that"
                      + " form.")
              .zh("采用 tanh 形式 GELU 的 GEGLU；权重与训练所用的形式相配，不宜混用。")
              .build(),
          gate("swiglu", "SwiGLU")
              .formula("a*g*sigmoid(g)")
              .paper("Shazeer 2020", "GLU variants improve transformer", "arXiv:2002.05202")
              .knownAs(ONNX, "SwiGLU", "opset 28; two inputs, the gate first; alpha = 1 can be set")
              .knownAs(VLLM, "SiluAndMul", "gate in the first half, value in the second")
              .knownAs(VLLM, "MulAndSilu", "value in the first half, gate in the second")
              .knownAs(
                  GGML,
                  "ggml_swiglu",
                  "gate, here the activated half, first; second in ggml_swiglu_swapped")
              .knownAs(BURN, "SwiGlu", "contains both linear layers")
              .knownAs(CANDLE, "Activation::Swiglu", "gate in the first half, value in the second")
              .en(
                  "GLU with SiLU in place of the sigmoid: the value times the gate times the gate's"
                      + " sigmoid, open without bound for large g.")
              .zh("以 SiLU 取代 sigmoid 的 GLU：值乘以门，再乘以门的 sigmoid，g 增大时开度没有上限。")
              .build(),
          gate("swiglu_clamped", "SwiGLU (clamped)")
              .aliases("swiglu_oai")
              .formula("(clip(a, -limit, limit) + 1)*min(g, limit)*sigmoid(alpha*min(g, limit))")
              .parameter(parameter("alpha", "\\alpha", "1.702").anyReal())
              .parameter(parameter("limit", "L", "7").positive())
              .knownAs(
                  HUGGING_FACE,
                  "models.gpt_oss",
                  "interleaved: gate in the even places, value in the odd ones")
              .knownAs(
                  VLLM,
                  "swigluoai_and_mul",
                  "interleaved: gate in the even places, value in the odd ones")
              .knownAs(
                  GGML,
                  "ggml_swiglu_oai",
                  "two arrays, the gate first; alpha and limit have no default")
              .en(
                  "The gate of gpt-oss: QuickGELU of a gate cut off above at L, times one plus the"
                      + " value clipped to ±L, so that a value of zero still yields the activated"
                      + " gate.")
              .zh("gpt-oss 的门控：门从上方截断于 L 后取 QuickGELU，再乘以“1 加上截断到 ±L 的值”，值为零时输出仍为激活后的门。")
              .build());

  private Gates() {}
}
