package io.varphi.lanes;

/**
 * Polynomials of the exponential and Gaussian words, lowest power first. Written by
 * core/src/main/python/lane_coefficients.py; not to be edited.
 */
final class LaneCoefficients {
  private LaneCoefficients() {}

  /** (2^g − 1)/g for |g| ≤ ½. Relative error: 2^-37.5. */
  static final double[] EXP2_FLOAT = {
    0x1.62e42fef9cc69p-1, 0x1.ebfbdff82a734p-3, 0x1.c6b08da70cce3p-5,
    0x1.3b2ab70ad2565p-7, 0x1.5d877598350dep-10, 0x1.4308c7183d6a2p-13,
    0x1.00c0e4e15189cp-16, 0x1.63b2d7971923fp-20
  };

  /** (2^g − 1)/g for |g| ≤ ½. Relative error: 2^-49.3. */
  static final double[] EXP2_CANCELLING = {
    0x1.62e42fefa39f7p-1, 0x1.ebfbdff82c590p-3, 0x1.c6b08d7044119p-5,
    0x1.3b2ab6fba385fp-7, 0x1.5d87fe908f88ap-10, 0x1.4309130378460p-13,
    0x1.ffcb76789860fp-17, 0x1.62bfe46117445p-20, 0x1.b6571de2f2351p-24,
    0x1.e5e9f548e5725p-28
  };

  /** 2^g for |g| ≤ ½. Relative error: 2^-34.1. */
  static final double[] EXP2_LONE = {
    0x1.ffffffffa7135p-1, 0x1.62e42fef9cc69p-1, 0x1.ebfbe0aa03df0p-3,
    0x1.c6b08da70cce3p-5, 0x1.3b29d8bb0b97ep-7, 0x1.5d877598350dep-10,
    0x1.446c79efd4834p-13, 0x1.00c0e4e15189cp-16
  };

  /** (exp(r) − 1 − r)/r² for |r| ≤ log(2)/2. Relative error: 2^-61.6. */
  static final double[] EXP_DOUBLE = {
    0x1.0p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5,
    0x1.11111111100dfp-7, 0x1.6c16c16c162d6p-10, 0x1.a01a01abe62ddp-13,
    0x1.a01a01a6d7808p-16, 0x1.71de02375656cp-19, 0x1.27e4db67b4303p-22,
    0x1.af4ddd84882fep-26, 0x1.1f72fc730b4ffp-29
  };

  /** exp(a²/2)·Φ(−a)·(a + 5) for 0 ≤ a ≤ 20.5 in t = (a − 5)/(a + 5). Relative error: 2^-36.6. */
  static final double[] TAIL_FLOAT = {
    0x1.89d3abe1fdbc1p-1, -0x1.54ad03f28bc39p-1, 0x1.fb31653277afbp-2,
    -0x1.410ed5fc44e28p-2, 0x1.51f633f416bb7p-3, -0x1.1b1c2110f929ap-4,
    0x1.54b46adda568bp-6, -0x1.8860633a69913p-9, -0x1.a21ca037755b1p-11,
    0x1.1e52e4c7a1622p-11, -0x1.f481f1b8ffff5p-15, -0x1.ba7c2a2a00ea1p-15,
    0x1.fca3d006d1396p-17, 0x1.b5e1577fb8061p-18
  };

  /** The same. Relative error: 2^-48.8. */
  static final double[] TAIL_CANCELLING = {
    0x1.89d3abe1f95b7p-1, -0x1.54ad03f27ca11p-1, 0x1.fb31653875b54p-2,
    -0x1.410ed5f8765fbp-2, 0x1.51f6329f7d0e6p-3, -0x1.1b1c254bd32ebp-4,
    0x1.54b4d4acd68a2p-6, -0x1.8859111d3d544p-9, -0x1.a24fe6815a327p-11,
    0x1.1daf8fd461940p-11, -0x1.f22c5d525756cp-15, -0x1.a19c99501401fp-15,
    0x1.184a8ac04e9bcp-16, 0x1.0fa7dde6eec4ap-18, -0x1.756f266e10922p-19,
    -0x1.e13dc2c4d298ep-22, 0x1.9d8bce1e620e3p-22, 0x1.e0e41a563eefep-24,
    0x1.bf522f50ab3fep-30
  };

  /** exp(a²/2)·Φ(−a)/z for 0 ≤ a ≤ 20.5 in z = 10/(a + 5). Relative error: 2^-36.6. */
  static final double[] QUOTIENT_TAIL_FLOAT = {
    0x1.46d0a0d6ee4cfp-5, 0x1.46c451eda377ap-6, 0x1.3a6d154729dccp-7,
    0x1.198ddcc877cccp-8, 0x1.1dacbcd8bb6c0p-9, 0x1.b0f8231fc9ccdp-13,
    0x1.32662a5a8bd74p-10, -0x1.d3cb6e3937019p-11, 0x1.c479d2afdd381p-11,
    -0x1.08b045763f8a2p-11, 0x1.d2f92d932f532p-13, -0x1.0ba36af395d97p-14,
    0x1.4f7c7413b2f01p-17, -0x1.5e4ddf996004dp-21
  };

  /** exp(a²/2)·Φ(−a)/z for 0 ≤ a ≤ 20.5 in z = 10/(a + 5). Relative error: 2^-48.9. */
  static final double[] QUOTIENT_TAIL_CANCELLING = {
    0x1.46d044401e45bp-5, 0x1.46cffc3abfe45p-6, 0x1.39c31756e9cdep-7,
    0x1.1f5733c905a15p-8, 0x1.f827684cc376fp-10, 0x1.7dd557eda74f2p-11,
    0x1.ac89d0290a67ap-12, -0x1.befd236705402p-14, 0x1.509092c95b841p-12,
    -0x1.4d130d3ae8925p-12, 0x1.2b671d58707f2p-12, -0x1.9b65bea04b03cp-13,
    0x1.b2a0d412ea8adp-14, -0x1.5b67c22d9bfdfp-15, 0x1.8b5e3d7ce2845p-17,
    -0x1.2ae5351148f33p-19, 0x1.1077bc6ed0638p-22, -0x1.e55c2c83f27b1p-27,
    0x1.65db590d55ccbp-33
  };

  /** exp(a²/2)·Φ(−a)·(a + 5) for 0 ≤ a ≤ 38.7 in t = (a − 5)/(a + 5). Relative error: 2^-55.2. */
  static final double[] TAIL_DOUBLE = {
    0x1.89d3abe1f95aep-1, -0x1.54ad03f27ca18p-1, 0x1.fb31653876f88p-2,
    -0x1.410ed5f875944p-2, 0x1.51f6329f01bfep-3, -0x1.1b1c254ca44ecp-4,
    0x1.54b4d4f486353p-6, -0x1.88590e9792bdap-9, -0x1.a25037707d616p-11,
    0x1.1daf1ac063bb9p-11, -0x1.f214971af699cp-15, -0x1.a17007089bcb3p-15,
    0x1.17df42e5e5722p-16, 0x1.0b13615c94544p-18, -0x1.73e64342c1719p-19,
    -0x1.670db4fa6eac0p-22, 0x1.d4e1688007971p-22, 0x1.56a0713305ce4p-25,
    -0x1.30385748888a9p-24, -0x1.1d8173aaa2942p-27, 0x1.8e33c0f7f94d7p-27,
    0x1.2ce4b6b1a297cp-29, -0x1.cfd67cb8cd090p-30, -0x1.0e1e050f4dce3p-31,
    0x1.51fc6739ab282p-33, 0x1.0eb4e87ca9753p-34
  };

  /** erf(u)/u for |u| ≤ 1 in u². Relative error: 2^-40.0. */
  static final double[] ERF_FLOAT = {
    0x1.20dd750428cb9p+0, -0x1.812746ade3c08p-2, 0x1.ce2f20a7415c6p-4,
    -0x1.b82cbae7577a7p-6, 0x1.56588b32275a7p-8, -0x1.bfe158a7be278p-11,
    0x1.f57e9cee106c1p-14, -0x1.d2b8522d6f7cbp-17, 0x1.1c41ab6eec487p-20
  };

  /** erf(u)/u for |u| ≤ 1 in u². Relative error: 2^-50.8. */
  static final double[] ERF_CANCELLING = {
    0x1.20dd750429b6bp+0, -0x1.812746b037352p-2, 0x1.ce2f21a000d30p-4,
    -0x1.b82ce3026aae0p-6, 0x1.565bcb082cca2p-8, -0x1.c02d67e37081ep-11,
    0x1.f99c295886f05p-14, -0x1.f4684782919e8p-17, 0x1.b5d3ea9fd0b5ap-20,
    -0x1.462a758d4591dp-23, 0x1.43f6d0dee7032p-27
  };

  /** erf(u)/u for |u| ≤ 1 in u². Relative error: 2^-55.0. */
  static final double[] ERF_DOUBLE = {
    0x1.20dd750429b6dp+0, -0x1.812746b0379e7p-2, 0x1.ce2f21a042be2p-4,
    -0x1.b82ce31288b47p-6, 0x1.565bcd0e6a2eep-8, -0x1.c02db40035f1ep-11,
    0x1.f9a326f7ac5b1p-14, -0x1.f4d25bf9af03ap-17, 0x1.b9e6c38e5cf3dp-20,
    -0x1.5f73c3bf14b91p-23, 0x1.fcbb312b48443p-27, -0x1.517ce02f1265fp-30,
    0x1.9a0fcb5e22c5bp-34, -0x1.b40e7abf9f000p-38, 0x1.3c01fd3a74542p-42
  };
}
