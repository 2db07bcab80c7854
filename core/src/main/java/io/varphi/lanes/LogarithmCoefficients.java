package io.varphi.lanes;

/**
 * Polynomials of the logarithms, lowest power first. Written by {@code
 * core/src/main/python/lane_words.py}; not to be edited.
 */
final class LogarithmCoefficients {
  private LogarithmCoefficients() {}

  /** log(1 + x)/x for √½ ≤ 1 + x ≤ √2. Error: 2^-38.5. */
  static final double[] LOG_FLOAT = {
    0x1.fffffffffc5aep-1, -0x1.fffffffe9b7cbp-2, 0x1.5555556b3eb34p-2,
    -0x1.00000187fa667p-2, 0x1.999985d5c16e3p-3, -0x1.5554566c4c6d2p-3,
    0x1.249521b86d8dfp-3, -0x1.00244b6e65c98p-3, 0x1.c6e047ae5f778p-4,
    -0x1.94927df90860ep-4, 0x1.71de91f33e0a0p-4, -0x1.7e3aeeeebd41bp-4,
    0x1.78381cb94de74p-4, -0x1.8bff5f299bfabp-5
  };

  /** log(1 + x)/x for √½ ≤ 1 + x ≤ √2. Error: 2^-46.4. */
  static final double[] LOG_CANCELLING = {
    0x1.fffffffffffddp-1, -0x1.0000000001173p-1, 0x1.555555556b61ap-2,
    -0x1.fffffff9680ebp-3, 0x1.99999971e083dp-3, -0x1.55555828caaf0p-3,
    0x1.249257839224cp-3, -0x1.fffef75a2719dp-4, 0x1.c7173a10dda0bp-4,
    -0x1.99b0bba75cfa6p-4, 0x1.74e092ffa182fp-4, -0x1.54756e5ccfffdp-4,
    0x1.34113cbb50e72p-4, -0x1.24ca180741f6bp-4, 0x1.3fbc51649d4b9p-4,
    -0x1.343ccfbade396p-4, 0x1.2a410a47ff0d7p-5
  };

  /** The tail (p − 1)/x of p(x) = log(1 + x)/x for √½ ≤ 1 + x ≤ √2. Error: 2^-56.2. */
  static final double[] LOG_DOUBLE = {
    -0x1.0000000000006p-1, 0x1.555555555555cp-2, -0x1.fffffffffccd2p-3,
    0x1.999999999767fp-3, -0x1.555555575dfe0p-3, 0x1.2492492661367p-3,
    -0x1.fffffeca92ab9p-4, 0x1.c71c704f4d1ffp-4, -0x1.9999ccb15a01dp-4,
    0x1.745d6c07f6de1p-4, -0x1.555055d1265c8p-4, 0x1.3b08a70f1b7c2p-4,
    -0x1.24dbf5b6a5e98p-4, 0x1.11e83c856a8aap-4, -0x1.fb84934a6884bp-5,
    0x1.cf439a5aec968p-5, -0x1.d1019dce7883ap-5, 0x1.0ba8709de3053p-4,
    -0x1.eb02cbdf024f2p-5, 0x1.a929efdd4b3f0p-6
  };

  /** log(1 + x)/x for 0 ≤ x ≤ 1. Error: 2^-38.3. */
  static final double[] LOG1P_OF_UNIT_FLOAT = {
    0x1.fffffffff9599p-1, -0x1.ffffffeb1f180p-2, 0x1.55554fdd82c3dp-2,
    -0x1.fffedd2a449c8p-3, 0x1.9989b11b8a9cap-3, -0x1.54ce488496116p-3,
    0x1.219f14b4f783fp-3, -0x1.e91075dc18e3bp-4, 0x1.86b9447018b3ep-4,
    -0x1.1303f93ba6d98p-4, 0x1.38e9ae8acbf69p-5, -0x1.0439f037bbdf7p-6,
    0x1.12a39070b0930p-8, -0x1.10351345a653dp-11
  };

  /** log(1 + x)/x for 0 ≤ x ≤ 1. Error: 2^-46.2. */
  static final double[] LOG1P_OF_UNIT_CANCELLING = {
    0x1.fffffffffff8dp-1, -0x1.ffffffffded80p-2, 0x1.5555554895264p-2,
    -0x1.fffffc19b757bp-3, 0x1.999948ced90cdp-3, -0x1.555156acc9c67p-3,
    0x1.2470a42762d3ep-3, -0x1.fe7154b074aa4p-4, 0x1.c05d4fae321c4p-4,
    -0x1.839cec1a66183p-4, 0x1.3d3d861ce40cfp-4, -0x1.d1be695826256p-5,
    0x1.1fe0a66365489p-5, -0x1.1780c15c43593p-6, 0x1.87a75620ff93ap-8,
    -0x1.5ba6fdd138eb7p-10, 0x1.2332c272c6959p-13
  };

  /** The tail (p − 1)/x of p(x) = log(1 + x)/x for 0 ≤ x ≤ 1. Error: 2^-56.0. */
  static final double[] LOG1P_OF_UNIT_DOUBLE = {
    -0x1.fffffffffff9fp-2, 0x1.5555555551051p-2, -0x1.fffffffdd4937p-3,
    0x1.99999951f821ep-3, -0x1.55554fbe2782ep-3, 0x1.2491fed6b6a63p-3,
    -0x1.fffa8b9a9c303p-4, 0x1.c6f6a6f5f641dp-4, -0x1.98d29105f6c9dp-4,
    0x1.712de2d09dd18p-4, -0x1.4b01ee9d90298p-4, 0x1.202d8df36e283p-4,
    -0x1.d7101e779c5a1p-5, 0x1.5a87b789d45e2p-5, -0x1.b62fd2a889c32p-6,
    0x1.c57b44c5bfb66p-7, -0x1.6b4aa5789de79p-8, 0x1.a256ca135940fp-10,
    -0x1.31f47023283b2p-12, 0x1.a8ffa42694a0dp-16
  };

  /** log(cosh(u))/u² for u² ≤ 1, in u². Error: 2^-38.3. */
  static final double[] LOG_COSH_FLOAT = {
    0x1.fffffffff957cp-2, -0x1.55555540229f7p-4, 0x1.6c16b63c84494p-6,
    -0x1.ba19543a2edf4p-8, 0x1.1e86c03135c67p-9, -0x1.815582fcf099ep-11,
    0x1.03bb3102ce50ep-12, -0x1.432693f5eff81p-14, 0x1.36b99cd9c53ecp-16,
    -0x1.4011ea03540e8p-19
  };

  /** log(cosh(u))/u² for u² ≤ 1, in u². Error: 2^-45.6. */
  static final double[] LOG_COSH_CANCELLING = {
    0x1.fffffffffff59p-2, -0x1.55555555259f9p-4, 0x1.6c16c147e3c70p-6,
    -0x1.ba1b96ee52cc1p-8, 0x1.1ea4fd9cb60b2p-9, -0x1.8329eb1f39e88p-11,
    0x1.0c76b72521f31p-12, -0x1.77c6bf3885501p-14, 0x1.fd64e3c17cb30p-16,
    -0x1.301966e49e9b5p-17, 0x1.0c3881eb1c2d4p-19, -0x1.ecb8738f32c57p-23
  };

  /** log(cosh(u))/u² for u² ≤ 1, in u². Error: 2^-56.5. */
  static final double[] LOG_COSH_DOUBLE = {
    0x1.0p-1, -0x1.55555555554f1p-4, 0x1.6c16c16c0db6bp-6,
    -0x1.ba1ba1b588bc6p-8, 0x1.1ea5d305bdaacp-9, -0x1.833d859afe0d8p-11,
    0x1.0d0a303891c1cp-12, -0x1.7d8f99a6b8f88p-14, 0x1.127e5f9bd948ep-15,
    -0x1.8ce19f73a9c90p-17, 0x1.1961638fb155dp-18, -0x1.71bb73595ae4cp-20,
    0x1.9615ef76d1ab3p-22, -0x1.3b9265296e854p-24, 0x1.f261fb957d37cp-28
  };

  /** log(1 + e)/e for e = exp(−2u), u ≥ 1, as accurate as log(cosh(u)) needs it. Error: 2^-36.2. */
  static final double[] LOG_COSH_TAIL_FLOAT = {
    0x1.ffffffb733908p-1, -0x1.ffffbb0bd590bp-2, 0x1.5549c67df7e3ap-2,
    -0x1.fe24e78f3afd8p-3, 0x1.8590e856b2ccfp-3, -0x1.c95cf78dc69efp-4
  };

  /** log(1 + e)/e for e = exp(−2u), u ≥ 1, as accurate as log(cosh(u)) needs it. Error: 2^-46.6. */
  static final double[] LOG_COSH_TAIL_CANCELLING = {
    0x1.ffffffffe59bap-1, -0x1.ffffffd682e4fp-2, 0x1.5555498c5bbbap-2,
    -0x1.fffca58018826p-3, 0x1.99543148714e0p-3, -0x1.51fa980ab42ccp-3,
    0x1.0bb117eb81a91p-3, -0x1.2cc19928361c1p-4
  };

  /** log(1 + e)/e for e = exp(−2u), u ≥ 1, as accurate as log(cosh(u)) needs it. Error: 2^-56.9. */
  static final double[] LOG_COSH_TAIL_DOUBLE = {
    0x1.fffffffffff71p-1, -0x1.ffffffffeaec0p-2, 0x1.5555554c45080p-2,
    -0x1.fffffc03eb348p-3, 0x1.999915c95ddc6p-3, -0x1.554a99747b314p-3,
    0x1.2400a1ae7a956p-3, -0x1.f5e4bcb31e16bp-4, 0x1.8d95246d1a848p-4,
    -0x1.a64a4d689398cp-5
  };

  /** log(1 + x)/x for √½ ≤ 1 + x ≤ √2; for doubles, its tail after 1. */
  static double[] log(Grade grade) {
    return switch (grade) {
      case FLOAT -> LOG_FLOAT;
      case CANCELLING -> LOG_CANCELLING;
      case DOUBLE -> LOG_DOUBLE;
    };
  }

  /** log(1 + x)/x for 0 ≤ x ≤ 1; for doubles, its tail after 1. */
  static double[] log1pOfUnit(Grade grade) {
    return switch (grade) {
      case FLOAT -> LOG1P_OF_UNIT_FLOAT;
      case CANCELLING -> LOG1P_OF_UNIT_CANCELLING;
      case DOUBLE -> LOG1P_OF_UNIT_DOUBLE;
    };
  }

  /** log(cosh(u))/u² for u² ≤ 1, in u². */
  static double[] logCosh(Grade grade) {
    return switch (grade) {
      case FLOAT -> LOG_COSH_FLOAT;
      case CANCELLING -> LOG_COSH_CANCELLING;
      case DOUBLE -> LOG_COSH_DOUBLE;
    };
  }

  /** log(1 + e)/e for 0 ≤ e ≤ exp(−2). */
  static double[] logCoshTail(Grade grade) {
    return switch (grade) {
      case FLOAT -> LOG_COSH_TAIL_FLOAT;
      case CANCELLING -> LOG_COSH_TAIL_CANCELLING;
      case DOUBLE -> LOG_COSH_TAIL_DOUBLE;
    };
  }
}
