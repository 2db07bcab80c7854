package io.varphi;

import static io.varphi.Framework.BURN;
import static io.varphi.Framework.KERAS;
import static io.varphi.Framework.KOTLINDL;
import static io.varphi.Framework.MLX;
import static io.varphi.Framework.NNLIB;
import static io.varphi.Framework.ONNX;
import static io.varphi.Framework.PYTORCH;
import static io.varphi.Framework.SMILE;
import static io.varphi.Framework.TFA;
import static io.varphi.Parameter.parameter;

import java.util.List;

/** Odd functions that shrink small inputs towards zero and leave large ones nearly as they are. */
final class Shrinkage {
  static final List<Activation> ENTRIES =
      List.of(
          activation("soft_shrink", "Softshrink")
              .aliases("softshrink", "soft_threshold")
              .formula("x > lambda ? x - lambda : x < -lambda ? x + lambda : 0")
              .parameter(parameter("lambda", "\\lambda", "0.5").positive())
              .limit("lambda", "0", "x")
              .paper("Donoho 1995", "De-noising by soft-thresholding", "doi:10.1109/18.382009")
              .knownAs(PYTORCH, "nn.Softshrink", "lambd = 0 is admitted")
              .knownAs(KERAS, "activations.soft_shrink")
              .knownAs(ONNX, "Shrink", "with bias = lambd; the default bias = 0 is hard shrinkage")
              .knownAs(NNLIB, "softshrink")
              .knownAs(SMILE, "SoftShrink")
              .knownAs(KOTLINDL, "Activations.SoftShrink", "lower and upper are set apart")
              .knownAs(MLX, "nn.softshrink")
              .knownAs(BURN, "SoftShrink", "also Shrink, with its default bias = 0.5")
              .knownAs(TFA, "activations.softshrink", "lower and upper are set apart")
              .en(
                  "Moves every input by λ towards zero and sets those within λ of zero to zero: the"
                      + " proximal operator of λ|x|.")
              .zh("把每个输入向零移动 λ，与零相距不超过 λ 的置零：即 λ|x| 的近端算子。")
              .build(),
          activation("hard_shrink", "Hardshrink")
              .aliases("hardshrink", "hard_threshold")
              .formula("x > lambda ? x : x < -lambda ? x : 0")
              .parameter(parameter("lambda", "\\lambda", "0.5").positive())
              .limit("lambda", "0", "x")
              .paper(
                  "Donoho, Johnstone 1994",
                  "Ideal spatial adaptation by wavelet shrinkage",
                  "doi:10.1093/biomet/81.3.425")
              .knownAs(PYTORCH, "nn.Hardshrink", "lambd ≤ 0 is admitted")
              .knownAs(KERAS, "activations.hard_shrink")
              .knownAs(ONNX, "Shrink")
              .knownAs(SMILE, "HardShrink")
              .knownAs(KOTLINDL, "Activations.HardShrink", "lower and upper are set apart")
              .knownAs(MLX, "nn.hard_shrink")
              .knownAs(BURN, "HardShrink")
              .knownAs(TFA, "activations.hardshrink", "lower and upper are set apart")
              .en(
                  "Sets inputs within λ of zero to zero and leaves the others unchanged, so unlike"
                      + " soft shrinkage it does not bias them, but jumps by λ at ±λ.")
              .zh("与零相距不超过 λ 的输入置零，其余保持不变：不像软收缩那样带来偏差，但在 ±λ 处跳跃 λ。")
              .build(),
          activation("tanh_shrink", "Tanhshrink")
              .aliases("tanhshrink")
              .formula("tanhres(x)")
              .knownAs(PYTORCH, "nn.Tanhshrink")
              .knownAs(KERAS, "activations.tanh_shrink")
              .knownAs(NNLIB, "tanhshrink")
              .knownAs(SMILE, "TanhShrink")
              .knownAs(KOTLINDL, "Activations.TanhShrink")
              .knownAs(BURN, "Tanhshrink")
              .knownAs(TFA, "activations.tanhshrink")
              .en(
                  "What tanh takes away, x − tanh x: about x³/3 near zero and x ∓ 1 far out,"
                      + " without a threshold to choose.")
              .zh("tanh 削去的部分 x − tanh x：零附近约为 x³/3，远处约为 x ∓ 1，无须选取阈值。")
              .build());

  private Shrinkage() {}

  private static ActivationBuilder activation(String name, String title) {
    return ActivationBuilder.activation(name, title, Family.SHRINKAGE);
  }
}
