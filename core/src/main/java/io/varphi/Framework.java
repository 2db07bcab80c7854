package io.varphi;

/** Other systems that have activation functions, by the name their users know. */
public enum Framework {
  PYTORCH("PyTorch"),
  KERAS("Keras"),
  TENSORFLOW("TensorFlow"),
  JAX("JAX"),
  FLAX("Flax"),
  ONNX("ONNX"),
  DJL("DJL"),
  DL4J("Deeplearning4j"),
  HUGGING_FACE("Hugging Face Transformers"),
  TIMM("timm"),
  NNLIB("NNlib.jl"),
  GGML("ggml"),
  VLLM("vLLM"),
  SMILE("Smile"),
  KOTLINDL("KotlinDL"),
  ONEDNN("oneDNN"),
  MLX("MLX"),
  BURN("Burn"),
  CANDLE("Candle"),
  MXNET("MXNet"),
  CHAINER("Chainer"),
  ENCOG("Encog"),
  TFA("TensorFlow Addons");

  private final String title;

  Framework(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
