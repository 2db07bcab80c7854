package io.varphi.lanes;

/**
 * Polynomials of the inverse words and of u − tanh(u), lowest power first. Written by {@code
 * core/src/main/python/lane_words.py}; not to be edited.
 */
final class InverseCoefficients {
  private InverseCoefficients() {}

  /** atan(t)/t for |t| ≤ 1, in t². Error: 2^-36.6. */
  static final double[] ATAN_FLOAT = {
    0x1.ffffffffeb6d1p-1, -0x1.5555551cf69a6p-2, 0x1.99997fe05cb62p-3,
    -0x1.248ff6b30b0c7p-3, 0x1.c6e42363d9051p-4, -0x1.72c118e0cd3c1p-4,
    0x1.335cad7220c0dp-4, -0x1.ef02e97322eb4p-5, 0x1.682d85e20d2c5p-5,
    -0x1.af872a5bc3cc7p-6, 0x1.7da192684165bp-7, -0x1.adaf9074edb26p-9,
    0x1.c5fadd6205a6cp-12
  };

  /** atan(t)/t for |t| ≤ 1, in t². Error: 2^-47.2. */
  static final double[] ATAN_CANCELLING = {
    0x1.fffffffffffc7p-1, -0x1.5555555544e93p-2, 0x1.9999998ce28d7p-3,
    -0x1.2492472fde4e2p-3, 0x1.c71c204e12c5ep-4, -0x1.74590b2935d1cp-4,
    0x1.3af176a465244p-4, -0x1.1045862019613p-4, 0x1.daf8983eeb6cbp-5,
    -0x1.989249cf07df5p-5, 0x1.4d564cd28ff68p-5, -0x1.e8959960aa6dap-6,
    0x1.2ddbb006f5f16p-6, -0x1.252c181d7e548p-7, 0x1.9b233d265c692p-9,
    -0x1.6d56e0502c159p-11, 0x1.3262912728e01p-14
  };

  /** The tail (p − 1)/x of p(x) = atan(t)/t for |t| ≤ 1, in t². Error: 2^-56.8. */
  static final double[] ATAN_DOUBLE = {
    -0x1.5555555555526p-2, 0x1.99999999955b4p-3, -0x1.249249237f58dp-3,
    0x1.c71c717fcfe59p-4, -0x1.745d11ae7e6f4p-4, 0x1.3b13669aa34afp-4,
    -0x1.110e512acd782p-4, 0x1.e1bba69639b62p-5, -0x1.ae5e7366b3c6fp-5,
    0x1.82dad97825c33p-5, -0x1.59a4030fe102fp-5, 0x1.2c2e62bc7bc0ep-5,
    -0x1.e9fa1a2ce722ap-6, 0x1.683cd189b61e3p-6, -0x1.c78fcf5f25b9fp-7,
    0x1.d7b9196f7ef04p-8, -0x1.7a397bd49cb56p-9, 0x1.b3fa8b0a0cf56p-11,
    -0x1.3f3604b8bc160p-13, 0x1.bbed137053fbdp-17
  };

  /** (u − tanh(u))/u³ for |u| ≤ 1.5, in u² − 1.125. Error: 2^-38.6. */
  static final double[] TANH_RESIDUAL_FLOAT = {
    0x1.d78d27e512b9cp-3, -0x1.01fb79624dcc4p-4, 0x1.1e92b31a626efp-6,
    -0x1.3ef9e3950ff0cp-8, 0x1.6326110aac0ffp-10, -0x1.8b716e16ce33cp-12,
    0x1.b84f64397bee1p-14, -0x1.ea26bd0ceff9dp-16, 0x1.10e1984bb90f3p-17,
    -0x1.31a630f67e8dep-19, 0x1.54591d5877fb4p-21, -0x1.5d118c897de05p-23,
    0x1.847ea98deb447p-25, -0x1.56447ea17c36fp-26, 0x1.7d6d125ff9facp-28
  };

  /** (u − tanh(u))/u³ for |u| ≤ 1.5, in u² − 1.125. Error: 2^-46.5. */
  static final double[] TANH_RESIDUAL_CANCELLING = {
    0x1.d78d27e512c5dp-3, -0x1.01fb7961cc693p-4, 0x1.1e92b319ad4efp-6,
    -0x1.3ef9e482eb6f9p-8, 0x1.6326123ba3d90p-10, -0x1.8b70f0229d33fp-12,
    0x1.b84ec65e32b4cp-14, -0x1.ea43fb937cbddp-16, 0x1.10f3e53fe8cd5p-17,
    -0x1.2fec17bfe2d9ep-19, 0x1.5227ff1cf75d4p-21, -0x1.7886b4e563cd8p-23,
    0x1.a898511ab7e7fp-25, -0x1.d8bbd4584baefp-27, 0x1.cb8e8096b83dap-29,
    -0x1.00001a6c54514p-30, 0x1.fe21a6c201251p-32, -0x1.1bc08984b253cp-33
  };

  /** (u − tanh(u))/u³ for |u| ≤ 1.5, in u² − 1.125. Error: 2^-54.0. */
  static final double[] TANH_RESIDUAL_DOUBLE = {
    0x1.d78d27e512c0ap-3, -0x1.01fb7961cc661p-4, 0x1.1e92b319c1f05p-6,
    -0x1.3ef9e483033cep-8, 0x1.63261220958bbp-10, -0x1.8b70f0033cb10p-12,
    0x1.b84ed3fdc2e42p-14, -0x1.ea440b8ba2eb6p-16, 0x1.10f22f2dd4b33p-17,
    -0x1.2fea0e9b4f072p-19, 0x1.526570561f7efp-21, -0x1.78d151c69f991p-23,
    0x1.a3960b478938cp-25, -0x1.d275eb0b3d52ap-27, 0x1.039576d60c8f8p-28,
    -0x1.2755be1399dcap-30, 0x1.49e01b4317d95p-32, -0x1.2d8dd5c62feb3p-34,
    0x1.4a4b39843f55fp-36, -0x1.768c5678f87b9p-37, 0x1.a74b5c92f0fdcp-39
  };

  /** atan(t)/t for |t| ≤ 1, in t²; for doubles, its tail after 1. */
  static double[] atan(Grade grade) {
    return switch (grade) {
      case FLOAT -> ATAN_FLOAT;
      case CANCELLING -> ATAN_CANCELLING;
      case DOUBLE -> ATAN_DOUBLE;
    };
  }

  /** (u − tanh(u))/u³ for |u| ≤ 1.5, in u² − 1.125. */
  static double[] tanhResidual(Grade grade) {
    return switch (grade) {
      case FLOAT -> TANH_RESIDUAL_FLOAT;
      case CANCELLING -> TANH_RESIDUAL_CANCELLING;
      case DOUBLE -> TANH_RESIDUAL_DOUBLE;
    };
  }
}
