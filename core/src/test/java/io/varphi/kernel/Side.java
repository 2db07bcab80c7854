package io.varphi.kernel;

import io.varphi.Activation;
import java.util.Arrays;

/** What of a function is measured. */
enum Side {
  VALUE {
    @Override
    Exact exact(Activation f) {
      return Exact.value(f);
    }

    @Override
    FloatFunction of(Kernel kernel) {
      return kernel::forward;
    }
  },
  GRADIENT {
    @Override
    Exact exact(Activation f) {
      return Exact.gradient(f);
    }

    // The incoming gradient is 1.
    @Override
    FloatFunction of(Kernel kernel) {
      return (x, y) -> {
        float[] ones = new float[x.length];
        Arrays.fill(ones, 1);
        kernel.backward(x, ones, y);
      };
    }
  };

  abstract Exact exact(Activation f);

  abstract FloatFunction of(Kernel kernel);
}
