package io.varphi;

import io.varphi.kernel.Kernel;

/** Kernels that no other test uses: they run on the back end that is asked for at their calls. */
public final class OwnKernels {
  private OwnKernels() {}

  /** A kernel like {@link Activation#kernel}, but not that one. */
  public static Kernel of(Activation f) {
    Kernels.Sentences sentences = f.sentences();
    return Kernel.of(
        sentences.value(),
        sentences.gradient(),
        sentences.byParameter(),
        sentences.mayBeUndefined());
  }
}
