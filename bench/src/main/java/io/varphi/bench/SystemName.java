package io.varphi.bench;

/** The systems compared, in the order of the report's columns. */
enum SystemName {
  VECTOR_COPY("copy"),
  ARRAY_COPY("arraycopy"),
  VARPHI("Varphi"),
  PYTORCH_KERNEL("PyTorch kernel"),
  PYTORCH_OUT("PyTorch out"),
  ONNX_RUNTIME("ONNX Runtime"),
  ND4J("ND4J"),
  JAVA("Java loop");

  private final String title;

  SystemName(String title) {
    this.title = title;
  }

  /** Whether it only copies x, which is the least that any kernel has to do. */
  boolean isCopy() {
    return this == VECTOR_COPY || this == ARRAY_COPY;
  }

  SystemUnderTest open(Inputs inputs) {
    return switch (this) {
      case VECTOR_COPY -> Copies.byVectors(inputs);
      case ARRAY_COPY -> Copies.bySystem(inputs);
      case VARPHI -> new Varphi(inputs);
      case PYTORCH_KERNEL -> new PyTorch(inputs, 16);
      case PYTORCH_OUT -> new PyTorch(inputs, 1);
      case ONNX_RUNTIME -> new OnnxRuntime(inputs);
      case ND4J -> new Nd4jSystem(inputs);
      case JAVA -> new JavaLoops(inputs);
    };
  }

  /** The title of its column. */
  String title() {
    return title;
  }
}
