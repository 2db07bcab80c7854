package io.varphi.lanes;

/**
 * Polynomials of the trigonometric words, lowest power first. Written by {@code
 * core/src/main/python/lane_words.py}; not to be edited.
 */
final class TrigonometricCoefficients {
  private TrigonometricCoefficients() {}

  /** sin(r)/r for |r| ≤ π/2, in r². Error: 2^-43.9. */
  static final double[] SIN_FLOAT = {
    0x1.ffffffffffdcdp-1, -0x1.5555555540b47p-3, 0x1.111111090d91dp-7,
    -0x1.a019fce8d48efp-13, 0x1.71dce58ba6496p-19, -0x1.ae00f73a26943p-26,
    0x1.52ac7947ff451p-33
  };

  /** sin(r)/r for |r| ≤ π/2, in r². Error: 2^-52.6. */
  static final double[] SIN_CANCELLING = {
    0x1.fffffffffffffp-1, -0x1.5555555555469p-3, 0x1.111111110941cp-7,
    -0x1.a01a0199e0d97p-13, 0x1.71de37e623b56p-19, -0x1.ae634d203cff0p-26,
    0x1.60e59a762c9aep-33, -0x1.9ef5c86d926acp-41
  };

  /** The tail (p − 1)/x of p(x) = sin(r)/r for |r| ≤ π/2, in r². Error: 2^-61.6. */
  static final double[] SIN_DOUBLE = {
    -0x1.5555555555555p-3, 0x1.11111111110c8p-7, -0x1.a01a01a014d6fp-13,
    0x1.71de3a52a0b15p-19, -0x1.ae6454d474581p-26, 0x1.6123cd0744829p-33,
    -0x1.ae438475c0682p-41, 0x1.8832a96f67a70p-49
  };

  /** j₁(u)/u for |u| ≤ 2, in u². Error: 2^-41.5. */
  static final double[] J1_FLOAT = {
    0x1.5555555554deep-2, -0x1.11111110bb1e2p-5, 0x1.3813810ec4d42p-10,
    -0x1.71de2b4cf70a3p-16, 0x1.0cfc1640cc280p-22, -0x1.086218ec3e76ap-29,
    0x1.62d354d787d6dp-37
  };

  /** j₁(u)/u for |u| ≤ 2, in u². Error: 2^-49.7. */
  static final double[] J1_CANCELLING = {
    0x1.555555555554fp-2, -0x1.1111111110b0ap-5, 0x1.38138137d6979p-10,
    -0x1.71de3a37e4274p-16, 0x1.0cfeaefc5d15bp-22, -0x1.08d96f2f1b0b8p-29,
    0x1.7825592d68d98p-37, -0x1.801934eaeaf29p-45
  };

  /** j₁(u)/u for |u| ≤ 2, in u². Error: 2^-54.0. */
  static final double[] J1_DOUBLE = {
    0x1.5555555555555p-2, -0x1.11111111110bep-5, 0x1.3813813810260p-10,
    -0x1.71de3a53c0991p-16, 0x1.0cfeb5a5aeb66p-22, -0x1.08db2bfbbd950p-29,
    0x1.78a6559951b29p-37, -0x1.93a0c859886dep-45, 0x1.343021cd567f5p-53
  };

  /** j₂(u)/u² for |u| ≤ 3, in u² − 4.5. Error: 2^-42.4. */
  static final double[] J2_FLOAT = {
    0x1.87199dd83b84dp-5, -0x1.e32f888bdfcf2p-9, 0x1.c2aa501f74c64p-14,
    -0x1.c38f8660b86ddp-20, 0x1.1c91f2ac198e3p-26, -0x1.ee84c6d23d282p-34,
    0x1.3add99a64ce07p-41, -0x1.31c50f5bbea54p-49
  };

  /** j₂(u)/u² for |u| ≤ 3, in u² − 4.5. Error: 2^-49.8. */
  static final double[] J2_CANCELLING = {
    0x1.87199dd83bcc6p-5, -0x1.e32f888bdd511p-9, 0x1.c2aa501e8d30bp-14,
    -0x1.c38f8668a2911p-20, 0x1.1c91f64baba7cp-26, -0x1.ee8494a6a5786p-34,
    0x1.3ab89ef704a54p-41, -0x1.327a9e2d83304p-49, 0x1.d6841e3e8e9d8p-58
  };

  /** j₂(u)/u² for |u| ≤ 3, in u² − 4.5. Error: 2^-56.1. */
  static final double[] J2_DOUBLE = {
    0x1.87199dd83bcc8p-5, -0x1.e32f888bdd5dcp-9, 0x1.c2aa501e8cc31p-14,
    -0x1.c38f86685ea46p-20, 0x1.1c91f64d600b5p-26, -0x1.ee8497b3d482dp-34,
    0x1.3ab88da50ed67p-41, -0x1.3260b42381f78p-49, 0x1.d75fc4e1fc8b6p-58,
    -0x1.24dc1d54788eap-66
  };

  /** sin(r)/r for |r| ≤ π/2, in r²; for doubles, its tail after 1. */
  static double[] sin(Grade grade) {
    return switch (grade) {
      case FLOAT -> SIN_FLOAT;
      case CANCELLING -> SIN_CANCELLING;
      case DOUBLE -> SIN_DOUBLE;
    };
  }

  /** j₁(u)/u for |u| ≤ 2, in u². */
  static double[] j1(Grade grade) {
    return switch (grade) {
      case FLOAT -> J1_FLOAT;
      case CANCELLING -> J1_CANCELLING;
      case DOUBLE -> J1_DOUBLE;
    };
  }

  /** j₂(u)/u² for |u| ≤ 3, in u² − 4.5. */
  static double[] j2(Grade grade) {
    return switch (grade) {
      case FLOAT -> J2_FLOAT;
      case CANCELLING -> J2_CANCELLING;
      case DOUBLE -> J2_DOUBLE;
    };
  }
}
