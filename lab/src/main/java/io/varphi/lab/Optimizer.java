package io.varphi.lab;

/** How a step follows from gradients. */
public sealed interface Optimizer {
  /**
   * v ← momentum·v + g; w ← w − rate·v. Weight decay is added to g.
   *
   * @param momentum in [0, 1)
   */
  record Sgd(double momentum) implements Optimizer {
    /**
     * A momentum as given, checked.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Sgd {
      checkShare("momentum", momentum);
    }
  }

  /**
   * Kingma, Ba 2014, arXiv:1412.6980, algorithm 1. Weight decay is added to the gradient.
   *
   * @param beta1 of the mean of gradients, in [0, 1)
   * @param beta2 of the mean of their squares, in [0, 1)
   * @param epsilon positive
   */
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * Numbers as given, checked.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Adam {
      checkAdam(beta1, beta2, epsilon);
    }

    /** 0.9, 0.999 and 1e-8. */
    public Adam() {
      this(0.9, 0.999, 1e-8);
    }
  }

  /**
   * Adam with weight decay apart from the gradient (Loshchilov, Hutter 2017, arXiv:1711.05101): w ←
   * w − rate·decay·w before each step.
   *
   * @param beta1 of the mean of gradients, in [0, 1)
   * @param beta2 of the mean of their squares, in [0, 1)
   * @param epsilon positive
   */
  record AdamW(double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * Numbers as given, checked.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdamW {
      checkAdam(beta1, beta2, epsilon);
    }

    /** 0.9, 0.999 and 1e-8. */
    public AdamW() {
      this(0.9, 0.999, 1e-8);
    }
  }

  private static void checkAdam(double beta1, double beta2, double epsilon) {
    checkShare("beta1", beta1);
    checkShare("beta2", beta2);
    if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "epsilon = " + epsilon + " does not keep from division by zero; give a positive number");
    }
  }

  private static void checkShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          name + " = " + value + " is out of range; it is at least 0 and less than 1");
    }
  }
}
