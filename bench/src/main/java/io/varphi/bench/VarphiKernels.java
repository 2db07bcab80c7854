package io.varphi.bench;

import io.varphi.Activations;
import io.varphi.Catalogue;
import io.varphi.Normalizer;
import io.varphi.kernel.Kernel;
import io.varphi.kernel.RowKernel;

/** Varphi's kernels for a function; the only class that knows the interface of io.varphi.kernel. */
sealed interface VarphiKernels {
  void forward(float[] x, float[] y);

  void backward(float[] x, float[] dy, float[] dx);

  static VarphiKernels of(ActivationName function, int rowLength) {
    return function.isOfRows()
        ? new OfRows(((Normalizer) Catalogue.of(function.toString())).kernel(), rowLength)
        : elementWise(function);
  }

  static ElementWise elementWise(ActivationName function) {
    return new ElementWise(Activations.of(function.toString()).kernel());
  }

  /** Of an element-wise function. */
  record ElementWise(Kernel kernel) implements VarphiKernels {
    @Override
    public void forward(float[] x, float[] y) {
      kernel.forward(x, y);
    }

    @Override
    public void backward(float[] x, float[] dy, float[] dx) {
      kernel.backward(x, dy, dx);
    }

    /** Value and gradient at once: y = f(x), g = f′(x). */
    void forwardAndGradient(float[] x, float[] y, float[] g) {
      kernel.forwardAndGradient(x, y, g);
    }
  }

  /** Of a function of rows. */
  record OfRows(RowKernel kernel, int rowLength) implements VarphiKernels {
    @Override
    public void forward(float[] x, float[] y) {
      kernel.forward(x, y, rowLength);
    }

    @Override
    public void backward(float[] x, float[] dy, float[] dx) {
      kernel.backward(x, dy, dx, rowLength);
    }
  }
}
