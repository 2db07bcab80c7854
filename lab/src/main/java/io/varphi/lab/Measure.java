package io.varphi.lab;

/** What is looked at in the units of a layer. */
public enum Measure {
  /** Units that give 0 for all examples. */
  DEAD,
  /** Units that give something else than 0 for less than 1 % of the examples. */
  NEARLY_DEAD,
  /** Outputs where the slope is below 1 % of the steepest. */
  SATURATION,
  /** Mean and variance of the outputs. */
  ACTIVATIONS,
  /** Mean and variance of the gradients by what the function is applied to. */
  GRADIENTS,
  /** The gradient by the weights, beside that of later layers. */
  GRADIENT_NORM,
  /** How much a step changes the weights. */
  UPDATE_RATIO,
  /** Positive outputs, and units that give one sign only. */
  SIGN_BALANCE
}
