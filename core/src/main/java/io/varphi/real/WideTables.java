package io.varphi.real;

/**
 * Tables and coefficients of the double-double arithmetic, written by {@code
 * core/src/main/python/wide_tables.py}; do not edit.
 *
 * <p>A pair of neighbours in an array is the unevaluated sum of two doubles, the head first, within
 * 2^-106 of the value relatively.
 */
final class WideTables {
  private WideTables() {}

  /** 1/6. */
  static final double SIXTH_HI = 0x1.5555555555555p-3;

  static final double SIXTH_LO = 0x1.5555555555555p-57;

  /** 1/24. */
  static final double TWENTY_FOURTH_HI = 0x1.5555555555555p-5;

  static final double TWENTY_FOURTH_LO = 0x1.5555555555555p-59;

  /** 1/3. */
  static final double THIRD_HI = 0x1.5555555555555p-2;

  static final double THIRD_LO = 0x1.5555555555555p-56;

  /** 1/5. */
  static final double FIFTH_HI = 0x1.999999999999ap-3;

  static final double FIFTH_LO = -0x1.999999999999ap-57;

  /** 1/7. */
  static final double SEVENTH_HI = 0x1.2492492492492p-3;

  static final double SEVENTH_LO = 0x1.2492492492492p-57;

  /** 1/5!. */
  static final double FACTORIAL_5_HI = 0x1.1111111111111p-7;

  static final double FACTORIAL_5_LO = 0x1.1111111111111p-63;

  /** 1/6!. */
  static final double FACTORIAL_6_HI = 0x1.6c16c16c16c17p-10;

  static final double FACTORIAL_6_LO = -0x1.f49f49f49f49fp-65;

  /** 1/7!. */
  static final double FACTORIAL_7_HI = 0x1.a01a01a01a01ap-13;

  static final double FACTORIAL_7_LO = 0x1.a01a01a01a01ap-73;

  /** √½. */
  static final double SQRT_HALF_HI = 0x1.6a09e667f3bcdp-1;

  static final double SQRT_HALF_LO = -0x1.bdd3413b26456p-55;

  /** 1/√(2π). */
  static final double INVERSE_SQRT_2_PI_HI = 0x1.9884533d43651p-2;

  static final double INVERSE_SQRT_2_PI_LO = -0x1.cbc0d30ebfd15p-56;

  /** log(2)/1024 as the sum of three doubles. */
  static final double LN2_1024_HI = 0x1.62e42fefa39efp-11;

  static final double LN2_1024_LO = 0x1.abc9e3b39803fp-66;

  static final double LN2_1024_REST = 0x1.7b57a079a1934p-121;

  /** log(2). */
  static final double LN2_HI = 0x1.62e42fefa39efp-1;

  static final double LN2_LO = 0x1.abc9e3b39803fp-56;

  /** 2^(j/32) for j = −16 … 16. */
  static final double[] EXP_COARSE = {
    0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55, 0x1.71f75e8ec5f74p-1,
    -0x1.16e4786887a99p-56, 0x1.7a11473eb0187p-1, -0x1.41577ee04992fp-56,
    0x1.82589994cce13p-1, -0x1.d4c1dd41532d8p-55, 0x1.8ace5422aa0dbp-1,
    0x1.6e9f156864b27p-55, 0x1.93737b0cdc5e5p-1, -0x1.75fc781b57ebcp-58,
    0x1.9c49182a3f090p-1, 0x1.c7c46b071f2bep-57, 0x1.a5503b23e255dp-1,
    -0x1.d2f6edb8d41e1p-55, 0x1.ae89f995ad3adp-1, 0x1.7a1cd345dcc81p-55,
    0x1.b7f76f2fb5e47p-1, -0x1.5584f7e54ac3bp-57, 0x1.c199bdd85529cp-1,
    0x1.11065895048ddp-56, 0x1.cb720dcef9069p-1, 0x1.503cbd1e949dbp-57,
    0x1.d5818dcfba487p-1, 0x1.2ed02d75b3707p-56, 0x1.dfc97337b9b5fp-1,
    -0x1.1a5cd4f184b5cp-55, 0x1.ea4afa2a490dap-1, -0x1.e9c23179c2893p-55,
    0x1.f50765b6e4540p-1, 0x1.9d3e12dd8a18bp-55, 0x1.0p+0,
    0x0.0p+0, 0x1.059b0d3158574p+0, 0x1.d73e2a475b465p-55,
    0x1.0b5586cf9890fp+0, 0x1.8a62e4adc610bp-54, 0x1.11301d0125b51p+0,
    -0x1.6c51039449b3ap-54, 0x1.172b83c7d517bp+0, -0x1.19041b9d78a76p-55,
    0x1.1d4873168b9aap+0, 0x1.e016e00a2643cp-54, 0x1.2387a6e756238p+0,
    0x1.9b07eb6c70573p-54, 0x1.29e9df51fdee1p+0, 0x1.612e8afad1255p-55,
    0x1.306fe0a31b715p+0, 0x1.6f46ad23182e4p-55, 0x1.371a7373aa9cbp+0,
    -0x1.63aeabf42eae2p-54, 0x1.3dea64c123422p+0, 0x1.ada0911f09ebcp-55,
    0x1.44e086061892dp+0, 0x1.89b7a04ef80d0p-59, 0x1.4bfdad5362a27p+0,
    0x1.d4397afec42e2p-56, 0x1.5342b569d4f82p+0, -0x1.07abe1db13cadp-55,
    0x1.5ab07dd485429p+0, 0x1.6324c054647adp-54, 0x1.6247eb03a5585p+0,
    -0x1.383c17e40b497p-54, 0x1.6a09e667f3bcdp+0, -0x1.bdd3413b26456p-54
  };

  /** 2^(j/32) − 1 for j = −16 … 16. */
  static final double[] EXPM1_COARSE = {
    -0x1.2bec333018867p-2, 0x1.08b2fb1366ea9p-57, -0x1.1c1142e274118p-2,
    -0x1.16e4786887a99p-56, -0x1.0bdd71829fcf2p-2, -0x1.41577ee04992fp-56,
    -0x1.f69d99accc7b6p-3, 0x1.59f115f566940p-58, -0x1.d4c6af7557c93p-3,
    0x1.ba7c55a192c9cp-57, -0x1.b23213cc8e86cp-3, -0x1.75fc781b57ebcp-58,
    -0x1.8edb9f5703dc0p-3, 0x1.c7c46b071f2bep-57, -0x1.6abf137076a8ep-3,
    0x1.684892395f0f8p-58, -0x1.45d819a94b14bp-3, 0x1.e8734d1773206p-57,
    -0x1.20224341286e4p-3, -0x1.5584f7e54ac3bp-57, -0x1.f332113d56b1fp-4,
    0x1.1065895048dd3p-60, -0x1.a46f918837cb7p-4, -0x1.5f8685c2d6c49p-58,
    -0x1.53f391822dbc7p-4, 0x1.76816bad9b837p-59, -0x1.01b466423250ap-4,
    -0x1.a5cd4f184b5b9p-59, -0x1.5b505d5b6f268p-5, 0x1.63dce863d76ccp-59,
    -0x1.5f134923757f3p-6, -0x1.60f6913af3a8ap-62, 0x0.0p+0,
    0x0.0p+0, 0x1.66c34c5615d0fp-6, -0x1.183ab7149735cp-60,
    0x1.6ab0d9f3121ecp-5, 0x1.4c5c95b8c2155p-59, 0x1.1301d0125b50ap-4,
    0x1.3aefc6bb64c63p-58, 0x1.72b83c7d517aep-4, -0x1.9041b9d78a75bp-59,
    0x1.d4873168b9aa8p-4, -0x1.fe91ff5d9bc3ep-58, 0x1.1c3d373ab11c3p-3,
    0x1.b07eb6c70572dp-58, 0x1.4f4efa8fef709p-3, 0x1.84ba2beb44954p-57,
    0x1.837f0518db8a9p-3, 0x1.bd1ab48c60b91p-57, 0x1.b8d39b9d54e55p-3,
    0x1.c51540bd151e6p-58, 0x1.ef5326091a112p-3, -0x1.497dbb83d8512p-57,
    0x1.13821818624b4p-2, 0x1.89b7a04ef80d0p-59, 0x1.2ff6b54d8a89cp-2,
    0x1.d4397afec42e2p-56, 0x1.4d0ad5a753e07p-2, 0x1.f0a83c49d86a6p-56,
    0x1.6ac1f752150a5p-2, 0x1.8c93015191eb3p-56, 0x1.891fac0e95613p-2,
    -0x1.c1e0bf205a4b8p-57, 0x1.a827999fcef32p-2, 0x1.08b2fb1366ea9p-56
  };

  /** 2^(j/1024) for j = −16 … 15. */
  static final double[] EXP_FINE = {
    0x1.fa7c1819e90d8p-1, 0x1.74853f3a5931ep-56, 0x1.fad3e416ec354p-1,
    -0x1.103b38b041f5ep-56, 0x1.fb2bbf4c0ba54p-1, 0x1.5e25207ff7e4fp-56,
    0x1.fb83a9bbeabd1p-1, 0x1.e5f43b4fffd57p-57, 0x1.fbdba3692d514p-1,
    -0x1.9677315098eb6p-57, 0x1.fc33ac5677ab8p-1, 0x1.22d4cfc8cfe63p-56,
    0x1.fc8bc4866e8adp-1, 0x1.5cb1f0c14583bp-56, 0x1.fce3ebfbb7237p-1,
    0x1.25a030b78d086p-55, 0x1.fd3c22b8f71f1p-1, 0x1.2eb74966579e7p-58,
    0x1.fd9468c0d49ccp-1, 0x1.ee0faec882925p-55, 0x1.fdecbe15f6314p-1,
    0x1.e511aca9f0528p-55, 0x1.fe4522bb02e6ep-1, -0x1.3a3209247bb4bp-57,
    0x1.fe9d96b2a23d9p-1, 0x1.4a6037442fde3p-57, 0x1.fef619ff7c2b3p-1,
    -0x1.8ae49c7ddff34p-56, 0x1.ff4eaca4391b6p-1, -0x1.2e60c5e4b7047p-56,
    0x1.ffa74ea381efcp-1, 0x1.0bd3b9f8ae013p-56, 0x1.0p+0,
    0x0.0p+0, 0x1.002c605e2e8cfp+0, -0x1.d7c96f201bb2fp-55,
    0x1.0058c86da1c0ap+0, -0x1.5e00e62d6b30dp-56, 0x1.0085382faef83p+0,
    0x1.da93f90835f75p-56, 0x1.00b1afa5abcbfp+0, -0x1.4f6b2a7609f71p-55,
    0x1.00de2ed0ee0f5p+0, -0x1.406ac4e81a645p-57, 0x1.010ab5b2cbd11p+0,
    0x1.c1d0660524e08p-54, 0x1.0137444c9b5b5p+0, -0x1.2b6aeb6176892p-56,
    0x1.0163da9fb3335p+0, 0x1.b61299ab8cdb7p-54, 0x1.019078ad6a19fp+0,
    -0x1.008eff5142bf9p-56, 0x1.01bd1e77170b4p+0, 0x1.5e7626621eb5bp-56,
    0x1.01e9cbfe113efp+0, -0x1.c11f5239bf535p-55, 0x1.02168143b0281p+0,
    -0x1.2bf310fc54eb6p-55, 0x1.02433e494b755p+0, -0x1.314aa16278aa3p-54,
    0x1.027003103b10ep+0, -0x1.082ef51b61d7ep-56, 0x1.029ccf99d720ap+0,
    0x1.64cbba902ca27p-58
  };

  /** 2^(j/1024) − 1 for j = −16 … 15. */
  static final double[] EXPM1_FINE = {
    -0x1.60f9f985bc9f4p-7, -0x1.6f5818b4d9c3ep-61, -0x1.4b06fa44f2b09p-7,
    0x1.f898e9f7c144ep-61, -0x1.35102cfd16af5p-7, -0x1.dadf80081b126p-64,
    -0x1.1f15910550bb8p-7, -0x1.a0bc4b0002a92p-61, -0x1.091725b4abb06p-7,
    -0x1.677315098eb59p-61, -0x1.e629d4c42a3eep-8, 0x1.6a67e467f31a2p-63,
    -0x1.ba1dbcc8ba96ap-8, -0x1.a7079f5d3e279p-63, -0x1.8e0a02246e45bp-8,
    -0x1.2fe7a4397bd26p-62, -0x1.61eea3847077bp-8, -0x1.148b699a8618bp-62,
    -0x1.35cb9f95b19c2p-8, -0x1.f051377d6db14p-63, -0x1.09a0f504e75c3p-8,
    -0x1.7729ab07d6c28p-62, -0x1.badd44fd19214p-9, 0x1.737db6e112d2bp-63,
    -0x1.62694d5dc26ebp-9, -0x1.67f22ef408739p-63, -0x1.09e60083d4d31p-9,
    -0x1.724e3eeff99e2p-63, -0x1.62a6b78dc944cp-10, 0x1.9f3a1b48fb94cp-64,
    -0x1.62c571f840f7ap-11, -0x1.62303a8ff6821p-67, 0x0.0p+0,
    0x0.0p+0, 0x1.6302f17467628p-11, 0x1.b486ff22688e8p-66,
    0x1.6321b687027a8p-10, 0x1.ff19d294cf2f6p-64, 0x1.0a705f5df063bp-9,
    0x1.49fc841afba9cp-63, 0x1.635f4b5797dacp-9, 0x1.29ab13ec11dc9p-64,
    0x1.bc5da1dc1e9ecp-9, -0x1.ab13a069914e8p-67, 0x1.0ab5b2cbd1170p-8,
    0x1.d0660524e0875p-62, 0x1.37444c9b5b4edp-8, 0x1.254527a25db82p-62,
    0x1.63da9fb33356ep-8, -0x1.ed665473248c8p-62, 0x1.9078ad6a19ef0p-8,
    -0x1.1dfea2857f2aep-65, 0x1.bd1e77170b416p-8, -0x1.89d99de14a550p-64,
    0x1.e9cbfe113eec8p-8, -0x1.1f5239bf53559p-63, 0x1.0b40a1d81406dp-7,
    0x1.033bc0eac529ap-61, 0x1.219f24a5baa5ap-7, -0x1.4aa16278aa31cp-62,
    0x1.3801881d886f8p-7, -0x1.05dea36c3afb4p-61, 0x1.4e67cceb90503p-7,
    -0x1.b34456fd35d8bp-62
  };

  /** c = 128/j for j = 90 … 182. */
  static final double[] LOG_COARSE_INVERSE = {
    0x1.6c16c16c16c17p+0, 0x1.6816816816817p+0, 0x1.642c8590b2164p+0,
    0x1.6058160581606p+0, 0x1.5c9882b931057p+0, 0x1.58ed2308158edp+0,
    0x1.5555555555555p+0, 0x1.51d07eae2f815p+0, 0x1.4e5e0a72f0539p+0,
    0x1.4afd6a052bf5bp+0, 0x1.47ae147ae147bp+0, 0x1.446f86562d9fbp+0,
    0x1.4141414141414p+0, 0x1.3e22cbce4a902p+0, 0x1.3b13b13b13b14p+0,
    0x1.3813813813814p+0, 0x1.3521cfb2b78c1p+0, 0x1.323e34a2b10bfp+0,
    0x1.2f684bda12f68p+0, 0x1.2c9fb4d812ca0p+0, 0x1.29e4129e4129ep+0,
    0x1.27350b8812735p+0, 0x1.2492492492492p+0, 0x1.21fb78121fb78p+0,
    0x1.1f7047dc11f70p+0, 0x1.1cf06ada2811dp+0, 0x1.1a7b9611a7b96p+0,
    0x1.1811811811812p+0, 0x1.15b1e5f75270dp+0, 0x1.135c81135c811p+0,
    0x1.1111111111111p+0, 0x1.0ecf56be69c90p+0, 0x1.0c9714fbcda3bp+0,
    0x1.0a6810a6810a7p+0, 0x1.0842108421084p+0, 0x1.0624dd2f1a9fcp+0,
    0x1.0410410410410p+0, 0x1.0204081020408p+0, 0x1.0p+0,
    0x1.fc07f01fc07f0p-1, 0x1.f81f81f81f820p-1, 0x1.f44659e4a4271p-1,
    0x1.f07c1f07c1f08p-1, 0x1.ecc07b301ecc0p-1, 0x1.e9131abf0b767p-1,
    0x1.e573ac901e574p-1, 0x1.e1e1e1e1e1e1ep-1, 0x1.de5d6e3f8868ap-1,
    0x1.dae6076b981dbp-1, 0x1.d77b654b82c34p-1, 0x1.d41d41d41d41dp-1,
    0x1.d0cb58f6ec074p-1, 0x1.cd85689039b0bp-1, 0x1.ca4b3055ee191p-1,
    0x1.c71c71c71c71cp-1, 0x1.c3f8f01c3f8f0p-1, 0x1.c0e070381c0e0p-1,
    0x1.bdd2b899406f7p-1, 0x1.bacf914c1bad0p-1, 0x1.b7d6c3dda338bp-1,
    0x1.b4e81b4e81b4fp-1, 0x1.b2036406c80d9p-1, 0x1.af286bca1af28p-1,
    0x1.ac5701ac5701bp-1, 0x1.a98ef606a63bep-1, 0x1.a6d01a6d01a6dp-1,
    0x1.a41a41a41a41ap-1, 0x1.a16d3f97a4b02p-1, 0x1.9ec8e951033d9p-1,
    0x1.9c2d14ee4a102p-1, 0x1.999999999999ap-1, 0x1.970e4f80cb872p-1,
    0x1.948b0fcd6e9e0p-1, 0x1.920fb49d0e229p-1, 0x1.8f9c18f9c18fap-1,
    0x1.8d3018d3018d3p-1, 0x1.8acb90f6bf3aap-1, 0x1.886e5f0abb04ap-1,
    0x1.8618618618618p-1, 0x1.83c977ab2beddp-1, 0x1.8181818181818p-1,
    0x1.7f405fd017f40p-1, 0x1.7d05f417d05f4p-1, 0x1.7ad2208e0ecc3p-1,
    0x1.78a4c8178a4c8p-1, 0x1.767dce434a9b1p-1, 0x1.745d1745d1746p-1,
    0x1.724287f46debcp-1, 0x1.702e05c0b8170p-1, 0x1.6e1f76b4337c7p-1,
    0x1.6c16c16c16c17p-1, 0x1.6a13cd1537290p-1, 0x1.6816816816817p-1
  };

  /** −log(c) for the doubles of {@link #LOG_COARSE_INVERSE}. */
  static final double[] LOG_COARSE = {
    -0x1.68ac83e9c6a15p-2, 0x1.acd8a9145ff44p-57, -0x1.5d5bddf595f31p-2,
    -0x1.d5f75b9a23ae4p-59, -0x1.522ae0738a3d7p-2, -0x1.3840b263acb43p-56,
    -0x1.4718dc271c41cp-2, -0x1.d8fb4c14c56eep-56, -0x1.3c25277333183p-2,
    -0x1.152d81af5713ap-56, -0x1.314f1e1d35ce3p-2, -0x1.22966f61a3c23p-56,
    -0x1.269621134db91p-2, -0x1.e0efadd9db02ap-56, -0x1.1bf99635a6b95p-2,
    0x1.e9575c2124912p-56, -0x1.1178e8227e47ap-2, -0x1.b8ce2d07f1cb7p-56,
    -0x1.07138604d5864p-2, 0x1.24e912b16ec8bp-60, -0x1.f991c6cb3b37ap-3,
    -0x1.ecca0cdf30143p-58, -0x1.e530effe71013p-3, 0x1.f7627ef82f3f0p-57,
    -0x1.d1037f2655e7bp-3, 0x1.3f3adb7b71cbcp-58, -0x1.bd087383bd8aap-3,
    0x1.1165504ad749ep-59, -0x1.a93ed3c8ad9e5p-3, -0x1.bcafa9de97202p-57,
    -0x1.95a5adcf70182p-3, -0x1.8a16283fdbd1cp-57, -0x1.823c16551a3c0p-3,
    -0x1.6dcd318f4187ep-57, -0x1.6f0128b756ab9p-3, 0x1.37967087859b9p-59,
    -0x1.5bf406b543db0p-3, 0x1.1f5b44c0df7f7p-61, -0x1.4913d8333b563p-3,
    0x1.0d5604930f137p-58, -0x1.365fcb0159014p-3, -0x1.bea08d2dca256p-57,
    -0x1.23d712a49c201p-3, -0x1.51c7e9efae297p-57, -0x1.1178e8227e47ap-3,
    0x1.0e63a5f01c693p-58, -0x1.fe89139dbd565p-4, 0x1.ac9f4215f9394p-58,
    -0x1.da7276384469ep-4, -0x1.401fa71733017p-58, -0x1.b6ac88dad5b1dp-4,
    0x1.002bf768e52d0p-58, -0x1.9335e5d594988p-4, 0x1.478a85704ccb7p-58,
    -0x1.700d30aeac0e8p-4, -0x1.a36a677b4c8b2p-59, -0x1.4d3115d207eacp-4,
    -0x1.da7d0b1e10b2fp-60, -0x1.2aa04a44717a1p-4, -0x1.aea2c72d05c08p-58,
    -0x1.08598b59e3a06p-4, 0x1.dd7009902bf32p-58, -0x1.ccb73cdddb2d0p-5,
    0x1.e48fb0500efd5p-59, -0x1.894aa149fb34bp-5, 0x1.2ba0b44cfaee5p-59,
    -0x1.466aed42de3f9p-5, 0x1.9badefe942718p-60, -0x1.0415d89e74440p-5,
    -0x1.c05cf1d753621p-59, -0x1.8492528c8cac5p-6, 0x1.d192d0619fa68p-60,
    -0x1.0205658935837p-6, -0x1.27c8e8416e717p-60, -0x1.010157588de69p-7,
    -0x1.46662d417cecep-62, 0x0.0p+0, 0x0.0p+0,
    0x1.fe02a6b106799p-8, -0x1.e44b7e3711e7fp-67, 0x1.fc0a8b0fc03c4p-7,
    -0x1.83092c5964281p-62, 0x1.7b91b07d5b126p-6, -0x1.6d80ab38e9430p-62,
    0x1.f829b0e7832f8p-6, 0x1.33e3f04f1ef25p-60, 0x1.39e87b9febd68p-5,
    -0x1.5bfa937f551b7p-59, 0x1.77458f632dcffp-5, 0x1.8d3ca87b92968p-63,
    0x1.b42dd711971b9p-5, 0x1.0a34531f67db5p-59, 0x1.f0a30c01162a8p-5,
    0x1.85f325c5bbacdp-59, 0x1.16536eea37ae3p-4, 0x1.2189705cf74cap-58,
    0x1.341d7961bd1d0p-4, -0x1.3599f227becbbp-58, 0x1.51b073f06183cp-4,
    -0x1.5b61c65e5741ap-58, 0x1.6f0d28ae56b4ep-4, -0x1.20db323097324p-59,
    0x1.8c345d6319b23p-4, -0x1.294d2f5668495p-58, 0x1.a926d3a4ad562p-4,
    -0x1.d7a16eab1e2adp-59, 0x1.c5e548f5bc743p-4, 0x1.2eb0bf7c0b0d9p-59,
    0x1.e27076e2af2eap-4, -0x1.61578001e015ap-60, 0x1.fec9131dbeabcp-4,
    -0x1.5746b9981b36cp-58, 0x1.0d77e7cd08e5bp-3, 0x1.9a5dc5e9030adp-57,
    0x1.1b72ad52f67a2p-3, -0x1.fbe7ee5c69946p-57, 0x1.29552f81ff521p-3,
    0x1.301771c407dc0p-57, 0x1.371fc201e8f75p-3, 0x1.e6cb62af18a02p-62,
    0x1.44d2b6ccb7d1cp-3, 0x1.7d3d950f87e23p-59, 0x1.526e5e3a1b438p-3,
    -0x1.546ff8a470d3ap-57, 0x1.5ff3070a793d6p-3, -0x1.bc60efafc6f6cp-58,
    0x1.6d60fe719d21bp-3, 0x1.d551d97132e87p-57, 0x1.7ab890210d907p-3,
    -0x1.1072534a57e7dp-57, 0x1.87fa06520c911p-3, -0x1.9f7fdbfa08d9ap-57,
    0x1.9525a9cf456b6p-3, -0x1.26fb3e2b1d1dap-57, 0x1.a23bc1fe2b561p-3,
    0x1.24dc46c1ea664p-57, 0x1.af3c94e80bff3p-3, 0x1.a3398064df33ep-57,
    0x1.bc286742d8cd4p-3, 0x1.cfce744870f57p-58, 0x1.c8ff7c79a9a20p-3,
    -0x1.4f689f8434011p-57, 0x1.d5c216b4fbb94p-3, -0x1.a37794d03657dp-58,
    0x1.e27076e2af2e8p-3, -0x1.61578001e015ep-59, 0x1.ef0adcbdc5935p-3,
    0x1.e8637950dc20dp-57, 0x1.fb9186d5e3e29p-3, 0x1.355519b0de535p-57,
    0x1.0402594b4d041p-2, -0x1.08ec217a5022dp-57, 0x1.0a324e27390e2p-2,
    0x1.bdcfde8061c03p-56, 0x1.1058bf9ae4ad4p-2, 0x1.3f415699663ecp-63,
    0x1.1675cababa60fp-2, 0x1.ce63eab883727p-61, 0x1.1c898c16999fbp-2,
    0x1.9f1a39d500e3cp-56, 0x1.22941fbcf7966p-2, -0x1.dbd7ac258a2bdp-58,
    0x1.2895a13de86a4p-2, 0x1.7ad24c13f040fp-56, 0x1.2e8e2bae11d31p-2,
    -0x1.1e99b72bd7bf2p-57, 0x1.347dd9a987d56p-2, -0x1.16ea62c048cfbp-56,
    0x1.3a64c556945eap-2, 0x1.cbcd735d03424p-60, 0x1.404308686a7e4p-2,
    -0x1.f79f6c1059cdbp-57, 0x1.4618bc21c5ec2p-2, -0x1.7a42642661c62p-61,
    0x1.4be5f957778a1p-2, -0x1.4b366b609027ap-58, 0x1.51aad872df82ep-2,
    -0x1.d8db0a7cc1543p-56, 0x1.5767717455a6cp-2, -0x1.fb2a49af933e8p-57,
    0x1.5d1bdbf5809cap-2, -0x1.7dc9c7c23801fp-56, 0x1.62c82f2b9c796p-2,
    -0x1.090a0dd59fe35p-58, 0x1.686c81e9b14adp-2, 0x1.710af840538e3p-56
  };

  /** c = 1/(1 + j/8192) for j = −47 … 47. */
  static final double[] LOG_FINE_INVERSE = {
    0x1.017a2b6fcc33fp+0, 0x1.017213fcbb4d4p+0, 0x1.0169fd0bd8a8bp+0,
    0x1.0161e69d18010p+0, 0x1.0159d0b06d129p+0, 0x1.0151bb45cb9b4p+0,
    0x1.0149a65d275a7p+0, 0x1.014191f674111p+0, 0x1.01397e11a581bp+0,
    0x1.01316aaeaf705p+0, 0x1.012957cd85a28p+0, 0x1.0121456e1bdf6p+0,
    0x1.0119339065ef8p+0, 0x1.01112234579d1p+0, 0x1.01091159e4b3ep+0,
    0x1.0101010101010p+0, 0x1.00f8f129a0535p+0, 0x1.00f0e1d3b67b1p+0,
    0x1.00e8d2ff374a2p+0, 0x1.00e0c4ac1693cp+0, 0x1.00d8b6da482cep+0,
    0x1.00d0a989bfebfp+0, 0x1.00c89cba71a8dp+0, 0x1.00c0906c513cfp+0,
    0x1.00b8849f52835p+0, 0x1.00b0795369587p+0, 0x1.00a86e88899a5p+0,
    0x1.00a0643ea7288p+0, 0x1.00985a75b5e40p+0, 0x1.0090512da9af7p+0,
    0x1.00884866766efp+0, 0x1.0080402010080p+0, 0x1.0078385a6a61ep+0,
    0x1.0070311579652p+0, 0x1.00682a5130fbep+0, 0x1.0060240d8511ep+0,
    0x1.00581e4a69945p+0, 0x1.00501907d271cp+0, 0x1.00481445b39a8p+0,
    0x1.0040100401004p+0, 0x1.00380c42ae963p+0, 0x1.00300901b0511p+0,
    0x1.00280640fa271p+0, 0x1.0020040080100p+0, 0x1.0018024036051p+0,
    0x1.0010010010010p+0, 0x1.0008004002001p+0, 0x1.0p+0,
    0x1.fff0007ffc002p-1, 0x1.ffe001ffe0020p-1, 0x1.ffd0047f940a2p-1,
    0x1.ffc007ff00200p-1, 0x1.ffb00c7e0c4e1p-1, 0x1.ffa011fca0a1ep-1,
    0x1.ff90187aa52bep-1, 0x1.ff801ff801ff8p-1, 0x1.ff7028749f334p-1,
    0x1.ff6031f064e08p-1, 0x1.ff503c6b3b23bp-1, 0x1.ff4047e50a1c3p-1,
    0x1.ff30545db9ec7p-1, 0x1.ff2061d532b9dp-1, 0x1.ff10704b5cac9p-1,
    0x1.ff007fc01ff00p-1, 0x1.fef0903364b28p-1, 0x1.fee0a1a513254p-1,
    0x1.fed0b415137c7p-1, 0x1.fec0c7834def5p-1, 0x1.feb0dbefaab7fp-1,
    0x1.fea0f15a12139p-1, 0x1.fe9107c26c423p-1, 0x1.fe811f28a186ep-1,
    0x1.fe71378c9a279p-1, 0x1.fe6150ee3e6d4p-1, 0x1.fe516b4d76a3ep-1,
    0x1.fe4186aa2b1a5p-1, 0x1.fe31a30444224p-1, 0x1.fe21c05baa109p-1,
    0x1.fe11deb0453cfp-1, 0x1.fe01fe01fe020p-1, 0x1.fdf21e50bcbd6p-1,
    0x1.fde23f9c69cf9p-1, 0x1.fdd261e4ed9c2p-1, 0x1.fdc2852a30896p-1,
    0x1.fdb2a96c1b00cp-1, 0x1.fda2ceaa956e9p-1, 0x1.fd92f4e58841fp-1,
    0x1.fd831c1cdbed1p-1, 0x1.fd73445078e52p-1, 0x1.fd636d8047a20p-1,
    0x1.fd5397ac309ebp-1, 0x1.fd43c2d41c590p-1, 0x1.fd33eef7f351dp-1,
    0x1.fd241c179e0cdp-1, 0x1.fd144a3305109p-1
  };

  /** −log(c) for the doubles of {@link #LOG_FINE_INVERSE}. */
  static final double[] LOG_FINE = {
    -0x1.79152f8a89ff6p-8, -0x1.ab17759bff590p-63, -0x1.71097e8d2eac3p-8,
    -0x1.fadae7e343fa5p-63, -0x1.68fe0e496323ap-8, 0x1.456e10a6c58c5p-62,
    -0x1.60f2debb161a1p-8, 0x1.f29eddba2b29cp-62, -0x1.58e7efde36bb4p-8,
    0x1.e9c8892b8b864p-62, -0x1.50dd41aeb48a9p-8, -0x1.806347aefa4fap-63,
    -0x1.48d2d4287f636p-8, 0x1.538b8a6d2855cp-62, -0x1.40c8a7478788dp-8,
    0x1.e20f8fffe770ap-62, -0x1.38bebb07bdb63p-8, 0x1.5a5eccbaedd1ep-62,
    -0x1.30b50f6512ef5p-8, -0x1.1e911618b6e55p-63, -0x1.28aba45b78a0ap-8,
    0x1.115aee8b8b1edp-62, -0x1.20a279e6e09f2p-8, -0x1.6922727a9ba43p-65,
    -0x1.189990033d091p-8, 0x1.4fdf891d93e1ap-63, -0x1.1090e6ac8075ap-8,
    0x1.50c7e92d3a411p-62, -0x1.08887dde9df54p-8, -0x1.a828d69f38412p-63,
    -0x1.0080559588b25p-8, -0x1.f96638cf63675p-62, -0x1.f0f0db9a69013p-9,
    -0x1.cd4492b372176p-64, -0x1.e0e18d032adbcp-9, -0x1.fc26cccb7df07p-68,
    -0x1.d0d2bf5d40041p-9, -0x1.033e5877978ecp-65, -0x1.c0c472a091fecp-9,
    -0x1.f4d8c72b2e814p-63, -0x1.b0b6a6c50b654p-9, 0x1.0b68026ac2fa1p-63,
    -0x1.a0a95bc297863p-9, -0x1.7ad8401f0eedfp-63, -0x1.909c919122467p-9,
    0x1.a5769f1fe93eap-63, -0x1.809048289860ap-9, 0x1.6958f3f3b017bp-65,
    -0x1.70847f80e7661p-9, -0x1.d524bfa2fd1edp-63, -0x1.60793791fd9f1p-9,
    0x1.8e5a84382f1cfp-63, -0x1.506e7053ca0b0p-9, 0x1.50ff38642a3afp-70,
    -0x1.406429be3c812p-9, -0x1.bd84dd2de6cd8p-64, -0x1.305a63c94570dp-9,
    0x1.f3c7f636d2b2dp-63, -0x1.20511e6cd6419p-9, -0x1.c5c095a5f4345p-66,
    -0x1.104859a0e1140p-9, 0x1.3e99e35a608dfp-63, -0x1.0040155d5881ep-9,
    0x1.8f98e1113f503p-65, -0x1.e070a33460bcdp-10, -0x1.1b6ea92059162p-65,
    -0x1.c0621c9eb9adfp-10, 0x1.8f558679208d5p-64, -0x1.a05496e9a5e65p-10,
    0x1.dd98ca8dc5a7dp-64, -0x1.80481205116a7p-10, -0x1.9cf9d61bcaed9p-64,
    -0x1.603c8de0e9755p-10, -0x1.f3610848c674cp-65, -0x1.40320a6d1c38ep-10,
    -0x1.b31f3f686ce74p-65, -0x1.202887999a5e9p-10, 0x1.b055a54100ffdp-64,
    -0x1.0020055655885p-10, -0x1.9abe6bf0fa436p-65, -0x1.c031072681a31p-11,
    -0x1.07805a98468b3p-68, -0x1.80240480a21ecp-11, 0x1.d9a5b8ac9fd19p-65,
    -0x1.4019029af8a3ap-11, 0x1.03e918549c070p-65, -0x1.0010015575489p-11,
    0x1.c8863f23ef262p-65, -0x1.801201201439fp-12, 0x1.8a6861123f9c2p-67,
    -0x1.0008005559549p-12, 0x1.dd332a0e20e2fp-66, -0x1.0004001555d55p-13,
    0x1.ddd88863f53f6p-67, 0x0.0p+0, 0x0.0p+0,
    0x1.fff8002aa9aa9p-14, 0x1.10e6678af0afcp-70, 0x1.fff000aaa2a91p-13,
    0x1.0bbc04dc4e3ddp-69, 0x1.7fee011febb9fp-12, -0x1.a8c86145819abp-67,
    0x1.ffe002aa6a911p-12, 0x1.99e2b62cc6b2dp-70, 0x1.3fe7029a5ca3ap-11,
    0x1.b2a8740b91d0ap-66, 0x1.7fdc047f5e1eep-11, 0x1.0168ea0b7f4e0p-67,
    0x1.bfcf072429637p-11, -0x1.512596a6080dep-66, 0x1.ffc00aa8ab118p-11,
    -0x1.0fecbeb9b6cdbp-65, 0x1.1fd78796663f6p-10, -0x1.80424976db98fp-64,
    0x1.3fce0a683a3a7p-10, 0x1.027199cd06b7dp-65, 0x1.5fc38dd9c3383p-10,
    -0x1.d13402e81798dp-64, 0x1.7fb811faf18f3p-10, -0x1.186491276bfcbp-67,
    0x1.9fab96dbb3edfp-10, 0x1.75cdc2ba1026cp-67, 0x1.bf9e1c8bf799ep-10,
    0x1.c03f267dec185p-64, 0x1.df8fa31ba88efp-10, 0x1.eca47c52b7db3p-69,
    0x1.ff802a9ab11e6p-10, 0x1.e29e3a153e432p-64, 0x1.0fb7d98c7cf73p-9,
    -0x1.21d0e88aecb0bp-68, 0x1.1faf1e53353c9p-9, 0x1.75cbef6fac368p-64,
    0x1.2fa5e3a974563p-9, -0x1.27972a989187dp-63, 0x1.3f9c29972c640p-9,
    0x1.53590790adebdp-63, 0x1.4f91f0244eef3p-9, 0x1.9bf8cf3451e10p-65,
    0x1.5f873758cc893p-9, -0x1.2c1e0ae993600p-63, 0x1.6f7bff3c953bcp-9,
    0x1.9793b5acf3a39p-68, 0x1.7f7047d798388p-9, -0x1.762979b7ec596p-65,
    0x1.8f641131c4087p-9, 0x1.ef37d5bc5654ap-63, 0x1.9f575b53065bcp-9,
    -0x1.fd993f15c36b6p-65, 0x1.af4a26434c292p-9, -0x1.be4c9560a710ap-64,
    0x1.bf3c720a81adcp-9, -0x1.a0d0c25b98059p-63, 0x1.cf2e3eb0928cdp-9,
    0x1.572fc19289f1ap-63, 0x1.df1f8c3d696f1p-9, 0x1.f748d58917721p-63,
    0x1.ef105ab8f0628p-9, 0x1.464f037e425c1p-63, 0x1.ff00aa2b10ba0p-9,
    0x1.2821ad5a6d357p-63, 0x1.07783d4dd97e8p-8, -0x1.9f4dede0fe9cap-62,
    0x1.0f6fe6095f837p-8, 0x1.b49840f4a44bdp-64, 0x1.17674f4c0deb8p-8,
    0x1.f042e30609769p-62, 0x1.1f5e7919d7f02p-8, 0x1.d416b0ae55511p-62,
    0x1.27556376b0543p-8, -0x1.fa107bfd1df36p-62, 0x1.2f4c0e668983cp-8,
    0x1.17b8929287a9bp-64, 0x1.374279ed559c6p-8, 0x1.26240cf3106b0p-62,
    0x1.3f38a60f064c7p-8, -0x1.16c36c8b6bf9dp-62, 0x1.472e92cf8cdafp-8,
    -0x1.3d3a89e19bea7p-64, 0x1.4f244032da4fdp-8, -0x1.7575cedd94dd6p-62,
    0x1.5719ae3cdf3b3p-8, -0x1.e157c49ce9b4ap-62, 0x1.5f0edcf18bdd8p-8,
    0x1.bb9ce1abdb60fp-62, 0x1.6703cc54d0076p-8, -0x1.0cf3ccfbf5122p-62,
    0x1.6ef87c6a9b391p-8, 0x1.6b361ee0bcb64p-63, 0x1.76eced36dc9adp-8,
    0x1.3e691af12fdcbp-62
  };

  /** π/2 as the sum of three doubles. */
  static final double HALF_PI_HI = 0x1.921fb54442d18p+0;

  static final double HALF_PI_LO = 0x1.1a62633145c07p-54;

  static final double HALF_PI_REST = -0x1.f1976b7ed8fbcp-110;

  /** sin(j/32) and cos(j/32) for j = 0 … 26. */
  static final double[] SIN_COS = {
    0x0.0p+0, 0x0.0p+0, 0x1.0p+0,
    0x0.0p+0, 0x1.ffeaaaeeee86fp-6, -0x1.cd406fb224ae2p-60,
    0x1.ffc00155527d3p-1, -0x1.3b54492d89b5bp-55, 0x1.ffaaaeeed4edbp-5,
    -0x1.2d16d32684b69p-59, 0x1.ff0015549f4d3p-1, 0x1.328387b99426fp-55,
    0x1.7f701032550e4p-4, 0x1.afc2d1800501ap-60, 0x1.fdc06bf7e6b9bp-1,
    0x1.31902b535f8dbp-55, 0x1.feaaeee86ee36p-4, -0x1.afcb2bcc6f03bp-59,
    0x1.fc015527d5bd3p-1, 0x1.b68f35094efb8p-55, 0x1.3eb312c5d66cbp-3,
    0x1.47d666b66cb91p-57, 0x1.f9c340a7cc428p-1, 0x1.c5b6b063b7462p-55,
    0x1.7dc102fbaf2b5p-3, 0x1.5ab50e23c97c3p-59, 0x1.f706bdf9ece1cp-1,
    -0x1.698c80c36dcb4p-55, 0x1.bc6f84edc6199p-3, 0x1.9c1a56a7b0cabp-57,
    0x1.f3cc7c3b3d16ep-1, -0x1.21a3ad28a3494p-57, 0x1.faaeed4f31577p-3,
    -0x1.15d88508e32b8p-57, 0x1.f01549f7deea1p-1, 0x1.d3c1e99e5cafdp-55,
    0x1.1c37d64c6b876p-2, 0x1.46076fe0dcff4p-56, 0x1.ebe214f76efa8p-1,
    -0x1.02f9f12ba543ep-55, 0x1.3ad129769d3d8p-2, 0x1.03d550487839ap-63,
    0x1.e733ea0193d40p-1, -0x1.6428b3546ce13p-55, 0x1.591bc9fa2f597p-2,
    0x1.7c74bac3fe0cbp-57, 0x1.e20bf49acd6c1p-1, -0x1.660aec7ef636bp-58,
    0x1.7710255764214p-2, -0x1.6ead7314bb6cep-57, 0x1.dc6b7eb995912p-1,
    0x1.4b364776dcd35p-58, 0x1.94a6be9f546c5p-2, -0x1.69ce13e683f58p-56,
    0x1.d653f073e4040p-1, -0x1.76236434bec37p-55, 0x1.b1d8305321617p-2,
    -0x1.ae242cb99f519p-56, 0x1.cfc6cfa52ad9fp-1, 0x1.8b5b5508f2a0dp-55,
    0x1.ce9d2e3d4a51fp-2, -0x1.2fc8a12dae298p-57, 0x1.c8c5bf8ce1a84p-1,
    0x1.ab3d1a1590123p-56, 0x1.eaee8744b05f0p-2, -0x1.789b43c9b027dp-58,
    0x1.c1528065b7d50p-1, -0x1.892111312e828p-55, 0x1.0362939c69955p-1,
    -0x1.2d8cd78397b01p-55, 0x1.b96eeef58840ep-1, 0x1.45a3cc78fade0p-58,
    0x1.110d0c4b69c3bp-1, 0x1.d918998809981p-55, 0x1.b11d04162a4c6p-1,
    0x1.1dd561efbc0c2p-56, 0x1.1e7343236574cp-1, 0x1.22a3fa4f41d5ap-56,
    0x1.a85ed4373e02dp-1, 0x1.9be06385ec792p-57, 0x1.2b91dea88421ep-1,
    -0x1.fa371db216ab0p-55, 0x1.9f368ed912f85p-1, -0x1.1d200c5791606p-55,
    0x1.386597456282bp-1, -0x1.10fada93b07a8p-56, 0x1.95a67e00cb1fdp-1,
    -0x1.0befda21f862dp-55, 0x1.44eb381cf386bp-1, -0x1.3ed6c1e6a5505p-55,
    0x1.8bb105a5dc900p-1, 0x1.863e03e9474c1p-55, 0x1.511f9fd7b351cp-1,
    -0x1.5c0e861c48831p-55, 0x1.8158a31916d5dp-1, -0x1.de8b90b8228dep-57,
    0x1.5cffc16bf8f0dp-1, 0x1.96cb370eb578ap-55, 0x1.769fec655211fp-1,
    -0x1.827d5cf8c68c5p-57, 0x1.6888a4e134b2fp-1, -0x1.6b7d37644d5e6p-55,
    0x1.6b898fa9efb5dp-1, 0x1.15ac786ccf4b2p-56, 0x1.73b7680dea578p-1,
    -0x1.2248306dc12a2p-56, 0x1.6018526f563dfp-1, 0x1.46ca5e0e432d0p-55
  };

  /** atan(j/32) for j = 0 … 32. */
  static final double[] ATAN = {
    0x0.0p+0, 0x0.0p+0, 0x1.ffd55bba97625p-6,
    -0x1.5ec431444912cp-60, 0x1.ff55bb72cfdeap-5, -0x1.c934d86d23f1dp-60,
    0x1.7ee182602f10fp-4, -0x1.cfb654c0c3d98p-58, 0x1.fd5ba9aac2f6ep-4,
    -0x1.cd37686760c17p-59, 0x1.3d6eee8c6626cp-3, 0x1.61a3b0ce9281bp-57,
    0x1.7b97b4bce5b02p-3, 0x1.347b0b4f881cap-58, 0x1.b90d7529260a2p-3,
    0x1.17b10d2e0e5abp-61, 0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57,
    0x1.18bf5a30bf178p-2, 0x1.30ca4748b1bf9p-57, 0x1.362773707ebccp-2,
    -0x1.963a544b672d8p-57, 0x1.530ad9951cd4ap-2, -0x1.2566480884082p-57,
    0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56, 0x1.8b24d394a1b25p-2,
    0x1.b6d0ba3748fa8p-56, 0x1.a64eec3cc23fdp-2, -0x1.24dec1b50b7ffp-56,
    0x1.c0db4c94ec9f0p-2, -0x1.cc1ce70934c34p-56, 0x1.dac670561bb4fp-2,
    0x1.a2b7f222f65e2p-56, 0x1.f40dd0b541418p-2, -0x1.a3992dc382a23p-57,
    0x1.0657e94db30d0p-1, -0x1.d5b495f6349e6p-56, 0x1.1255d9bfbd2a9p-1,
    -0x1.2bdaee1c0ee35p-58, 0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58,
    0x1.2958e59308e31p-1, -0x1.09e73b0c6c087p-56, 0x1.345f01cce37bbp-1,
    0x1.1021137c71102p-55, 0x1.3f13fb89e96f4p-1, 0x1.ecf8b492644f0p-56,
    0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56, 0x1.538f57b89061fp-1,
    -0x1.1bb74abda520cp-55, 0x1.5d58987169b18p-1, 0x1.0028e4bc5e7cap-57,
    0x1.66d663923e087p-1, -0x1.6ea6febe8bbbap-56, 0x1.700a7c5784634p-1,
    -0x1.8c34d25aadef6p-56, 0x1.78f6bbd5d315ep-1, 0x1.406a089803740p-55,
    0x1.819d0b7158a4dp-1, -0x1.bf76229d3b917p-56, 0x1.89ff5ff57f1f8p-1,
    -0x1.55b9a5e177a1bp-55, 0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55
  };

  /** π/2 − atan(j/32) for j = 0 … 32. */
  static final double[] ATAN_COMPLEMENT = {
    0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, 0x1.8a205fd558740p+0,
    -0x1.30228c09a91b4p-54, 0x1.82250768ac529p+0, -0x1.e78c96d05afcbp-58,
    0x1.7a319d1e3fe07p+0, 0x1.775dc87d51fe0p-54, 0x1.7249faa996a21p+0,
    0x1.a8cc1e7480c68p-54, 0x1.6a71d772b60cbp+0, -0x1.11d212e88c8fdp-54,
    0x1.62acbeaca61b8p+0, 0x1.c6ac9f134fa91p-60, 0x1.5afe069f1e104p+0,
    0x1.8330116e9a3b9p-58, 0x1.5368c951e9cfdp+0, -0x1.96f47948a99f1p-54,
    0x1.4befdeb8130bap+0, 0x1.e89234905f110p-55, 0x1.4495d86823225p+0,
    0x1.4d29adbab2a62p-54, 0x1.3d5cfedefb9c6p+0, -0x1.81e1a79b537d2p-55,
    0x1.3647503caf55cp+0, 0x1.17e21d9a42c9ap-55, 0x1.2f56805f1a64fp+0,
    -0x1.4d472d7231f8dp-56, 0x1.288bfa3512419p+0, 0x1.8e684e7a2281bp-56,
    0x1.21e8e21f07a9cp+0, 0x1.8d699cf392f14p-54, 0x1.1b6e192ebbe44p+0,
    0x1.b1b466a88828ep-54, 0x1.151c4116f2812p+0, 0x1.4ed588e9b614bp-54,
    0x1.0ef3c09d694b0p+0, 0x1.8fcf88aed2e80p-54, 0x1.08f4c864643c4p+0,
    -0x1.a5bfdbd9f2a2cp-55, 0x1.031f57e54adbep+0, 0x1.338b4259c0270p-54,
    0x1.fae684f57cc00p-1, -0x1.46479c173e7afp-55, 0x1.efe068bba2275p-1,
    0x1.24a3b2e61a70bp-55, 0x1.e52b6efe9c33cp-1, 0x1.3e486c1959596p-55,
    0x1.dac670561bb4fp-1, 0x1.a2b7f222f65e2p-55, 0x1.d0b012cff5412p-1,
    -0x1.5f07ddbf9ebccp-56, 0x1.c6e6d2171bf18p-1, 0x1.f4ba8d3373e1bp-55,
    0x1.bd6906f6479aap-1, -0x1.13e7ba3e2ea15p-55, 0x1.b434ee31013fdp-1,
    -0x1.0520d0701d877p-55, 0x1.ab48aeb2b28d2p-1, 0x1.e8b57b951019bp-56,
    0x1.a2a25f172cfe4p-1, -0x1.d700509dad6cep-56, 0x1.9a400a9306839p-1,
    -0x1.d6064eeff375dp-57, 0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55
  };

  /** 128 zero bits, then the bits of 2/π after the point. */
  static final long[] TWO_OVER_PI = {
    0x0000000000000000L, 0x0000000000000000L, 0xa2f9836e4e441529L, 0xfc2757d1f534ddc0L,
    0xdb6295993c439041L, 0xfe5163abdebbc561L, 0xb7246e3a424dd2e0L, 0x06492eea09d1921cL,
    0xfe1deb1cb129a73eL, 0xe88235f52ebb4484L, 0xe99c7026b45f7e41L, 0x3991d639835339f4L,
    0x9c845f8bbdf9283bL, 0x1ff897ffde05980fL, 0xef2f118b5a0a6d1fL, 0x6d367ecf27cb09b7L,
    0x4f463f669e5fea2dL, 0x7527bac7ebe5f17bL, 0x3d0739f78a5292eaL, 0x6bfb5fb11f8d5d08L,
    0x56033046fc7b6babL, 0xf0cfbc209af4361dL, 0xa9e391615ee61b08L, 0x6599855f14a06840L
  };

  /** erf(u)/u in powers of u² ≤ 1/64. 7 double-doubles. */
  static final double[] ERF = {
    0x1.20dd750429b6dp+0, 0x1.1ae3a914fed80p-56, -0x1.812746b0379e7p-2,
    0x1.ee12e49cab700p-57, 0x1.ce2f21a042be2p-4, -0x1.2871bc5e00766p-58,
    -0x1.b82ce31288b51p-6, 0x1.1015978e7ac92p-61, 0x1.565bcd0e6a53fp-8,
    -0x1.a73e0832f7e39p-64, -0x1.c02db40040b86p-11, 0x1.d9a497a0f8b0ep-65,
    0x1.f9a326f9b89b7p-14, 0x1.e9a2341c71459p-68
  };

  /** The doubles that continue {@link #ERF}. */
  static final double[] ERF_TAIL = {
    -0x1.f4d25c3e0c2ebp-17, 0x1.b9e6c9dc651a3p-20, -0x1.5f742ec43e71ap-23,
    0x1.fcc5720624c1cp-27, -0x1.51d7181c5d36dp-30, 0x1.9e6ad5e55a730p-34
  };

  /** (u·cosh(u) − sinh(u))/u³ in powers of u² ≤ 1. 9 double-doubles. */
  static final double[] TANH_RESIDUAL = {
    0x1.5555555555555p-2, 0x1.5555555555555p-56, 0x1.1111111111111p-5,
    0x1.1111111111111p-61, 0x1.3813813813814p-10, -0x1.fb1fb1fb1fb20p-64,
    0x1.71de3a556c734p-16, -0x1.c154f8ddc6c00p-70, 0x1.0cfeb60f94b0ep-22,
    0x1.cf84677799175p-77, 0x1.08db48ebe51c7p-29, 0x1.d7aa2655dac39p-85,
    0x1.78af56a4d411bp-37, 0x1.7ceac5ed685d9p-92, 0x1.952c77030ad4ap-45,
    0x1.ac981465ddc6cp-99, 0x1.5532eaf516982p-53, 0x1.2c6c5385d6128p-110
  };

  /** The doubles that continue {@link #TANH_RESIDUAL}. */
  static final double[] TANH_RESIDUAL_TAIL = {
    0x1.ce272b49432cep-62, 0x1.0132bcd1f4692p-70, 0x1.dedb34ba18f7dp-80,
    0x1.7a5b06e5367e5p-89, 0x1.00eba59daed98p-98, 0x1.2f185b90bb660p-108
  };

  /** sinc(u) in powers of u² ≤ 1. 9 double-doubles. */
  static final double[] SINC = {
    0x1.0p+0, 0x0.0p+0, -0x1.5555555555555p-3,
    -0x1.5555555555555p-57, 0x1.1111111111111p-7, 0x1.1111111111111p-63,
    -0x1.a01a01a01a01ap-13, -0x1.a01a01a01a01ap-73, 0x1.71de3a556c734p-19,
    -0x1.c154f8ddc6c00p-73, -0x1.ae64567f544e4p-26, 0x1.c062e06d1f209p-80,
    0x1.6124613a86d09p-33, 0x1.f28e0cc748ebep-87, -0x1.ae7f3e733b81fp-41,
    -0x1.1d8656b0ee8cbp-97, 0x1.952c77030ad4ap-49, 0x1.ac981465ddc6cp-103
  };

  /** The doubles that continue {@link #SINC}. */
  static final double[] SINC_TAIL = {
    -0x1.2f49b46814157p-57, 0x1.71b8ef6dcf572p-66, -0x1.761b41316381ap-75,
    0x1.3f3ccdd165fa9p-84, -0x1.d1ab1c2dccea3p-94, 0x1.259f98b4358adp-103
  };

  /** j1(u)/u in powers of u² ≤ 4. 12 double-doubles. */
  static final double[] J1 = {
    0x1.5555555555555p-2, 0x1.5555555555555p-56, -0x1.1111111111111p-5,
    -0x1.1111111111111p-61, 0x1.3813813813814p-10, -0x1.fb1fb1fb1fb20p-64,
    -0x1.71de3a556c734p-16, 0x1.c154f8ddc6c00p-70, 0x1.0cfeb60f94b0ep-22,
    0x1.cf84677799175p-77, -0x1.08db48ebe51c7p-29, -0x1.d7aa2655dac39p-85,
    0x1.78af56a4d411bp-37, 0x1.7ceac5ed685d9p-92, -0x1.952c77030ad4ap-45,
    -0x1.ac981465ddc6cp-99, 0x1.5532eaf516982p-53, 0x1.2c6c5385d6128p-110,
    -0x1.ce272b49432cep-62, 0x1.11526743d5f63p-118, 0x1.0132bcd1f4692p-70,
    -0x1.d3d899653dc36p-125, -0x1.dedb34ba18f7dp-80, -0x1.fab37b1319935p-135
  };

  /** The doubles that continue {@link #J1}. */
  static final double[] J1_TAIL = {
    0x1.7a5b06e5367e5p-89, -0x1.00eba59daed98p-98, 0x1.2f185b90bb660p-108,
    -0x1.3981254dd0d52p-118, 0x1.1ea1f638846b1p-128, -0x1.d2a1ec0278566p-139,
    0x1.5456017739dd4p-149
  };

  /** j2(u)/u² in powers of u² ≤ 4. 11 double-doubles. */
  static final double[] J2 = {
    0x1.1111111111111p-4, 0x1.1111111111111p-60, -0x1.3813813813814p-8,
    0x1.fb1fb1fb1fb20p-62, 0x1.1566abc011567p-13, -0x1.50ffbaa655100p-67,
    -0x1.0cfeb60f94b0ep-19, -0x1.cf84677799175p-74, 0x1.4b121b26de639p-26,
    -0x1.b26b5014ae8b9p-82, -0x1.1a8380fb9f0d4p-33, -0x1.8ed80a3907231p-87,
    0x1.6286e822a97a1p-41, 0x1.dc1447648837ap-97, -0x1.5532eaf516982p-49,
    -0x1.2c6c5385d6128p-106, 0x1.03f6085935c94p-57, -0x1.4cdf2d0b142d4p-112,
    -0x1.417f6c0671836p-66, -0x1.b731404172cbcp-121, 0x1.4936b43ff12a6p-75,
    0x1.b8b6c93a432a9p-131
  };

  /** The doubles that continue {@link #J2}. */
  static final double[] J2_TAIL = {
    -0x1.1bc4452be8debp-84, 0x1.a17eed203c217p-94, -0x1.0935501ea3f94p-103,
    0x1.25e912f8f3c7dp-113, -0x1.1ea1f638846b1p-123, 0x1.efcc0ac29fdbdp-134,
    -0x1.7ee0c1a62118fp-144
  };

  /**
   * exp(x²)·erfc(x)/t as polynomials in s = t − (j + ½)/32, t = 4/(x + 4), j = 0 … 31: 9
   * double-doubles and 7 doubles each. Relative error below 2^-106.
   */
  static final double[] ERFCX = {
    0x1.2572aaa1bf050p-3, -0x1.030e43d0666bbp-61, 0x1.29ce2e82ec122p-3,
    0x1.84e210d165b9ep-57, 0x1.24764b6237f19p-3, 0x1.6a71c547d67d9p-57,
    0x1.15038f7a9a2e6p-3, 0x1.51503c86567d4p-57, 0x1.f80a7374c6afap-4,
    0x1.403239ba6b282p-62, 0x1.b622445b5cc80p-4, -0x1.c4d00b2da7905p-58,
    0x1.69557761b2725p-4, 0x1.5e765c1aa4faap-58, 0x1.17fb8ec3aea64p-4,
    -0x1.308372e9467cfp-58, 0x1.91cb4f52b04bbp-5, 0x1.fb775b2a79d2ap-61,
    0x1.04b846c8d4761p-5, 0x1.248c692cc0e03p-6, 0x1.fbea11a9e5300p-8,
    0x1.89f7114e5ae22p-10, -0x1.7d0d998acd01ep-10, -0x1.0eeebd901d776p-9,
    -0x1.70f7be0e1fb39p-10, 0x1.2f0c73e08ea6bp-3, -0x1.023bea80b985ap-57,
    0x1.3ced7cb18ac43p-3, 0x1.291ec8fbc165cp-60, 0x1.3ffa754e1044fp-3,
    -0x1.931cf540572ffp-58, 0x1.36c559c41b0e5p-3, -0x1.8940929d35a8dp-57,
    0x1.210d76b129a3dp-3, 0x1.c587f24a2935bp-58, 0x1.fffc3f60d2c45p-4,
    0x1.82d911400a95ep-58, 0x1.ac6c2f8e93ec5p-4, 0x1.9dc12517e1361p-58,
    0x1.4f115e682fb64p-4, -0x1.f4fcb4ea282c3p-58, 0x1.e1dfec367c32cp-5,
    0x1.4cb59bcd62e17p-60, 0x1.35ea009e0f1e4p-5, 0x1.518ac6134f626p-6,
    0x1.0bfb6dee35497p-7, 0x1.7371f613b8512p-11, -0x1.48c5dc26272aep-9,
    -0x1.6ab13ec3320aep-9, -0x1.989dcc3d64b68p-10, 0x1.39465e8266c86p-3,
    0x1.91889175d01e5p-58, 0x1.51df930a4ec66p-3, -0x1.2033a334759ccp-59,
    0x1.5ee359ace07c1p-3, -0x1.0d4aa4ac23c76p-59, 0x1.5d89f86d83a5bp-3,
    -0x1.0cfadd989001fp-57, 0x1.4c60688904b99p-3, 0x1.b9b7eda47f853p-57,
    0x1.2bcefd9dc5efdp-3, 0x1.cbb2faab10158p-57, 0x1.fcb8aea267b01p-4,
    -0x1.e9ca9e7b68aa9p-58, 0x1.9111cbb279de9p-4, -0x1.e6e37281bb2e7p-58,
    0x1.2065a08dd0d3bp-4, 0x1.ab0844de09193p-60, 0x1.6e46e6bbdd106p-5,
    0x1.7ff2058b3f21bp-6, 0x1.0d5a5c05e13d2p-7, -0x1.2f28a3a82a087p-11,
    -0x1.fc8acb0c30e5cp-9, -0x1.cada1d16e9118p-9, -0x1.91d72f42e9a1dp-10,
    0x1.442fe465166ebp-3, 0x1.16e4f29d7f635p-59, 0x1.68deb3e4f9f38p-3,
    0x1.201a13872b058p-57, 0x1.81b33cb0accf2p-3, -0x1.e5ab67f3bd41fp-57,
    0x1.8a2d105262e79p-3, -0x1.9f6a04594f319p-57, 0x1.7f2bfde74f26dp-3,
    -0x1.bf88791dc3d27p-57, 0x1.5fdf1c227492cp-3, -0x1.a33be1f8e9e07p-61,
    0x1.2e6a49ee46bd4p-3, 0x1.ae280c8ad815ep-57, 0x1.dff8209dd9865p-4,
    -0x1.227c80a727b9ep-58, 0x1.584a64926d86ap-4, 0x1.5141e0242dbe5p-58,
    0x1.add479bc65868p-5, 0x1.ad049eb78960dp-6, 0x1.f6736ece7098dp-8,
    -0x1.45dbf89d2eac7p-9, -0x1.6c712c08c5c0fp-8, -0x1.107eee4f0d116p-8,
    -0x1.3d9688e6c292dp-10, 0x1.4fda73d512d30p-3, 0x1.488d673564c63p-57,
    0x1.822df47818fcbp-3, 0x1.fbee1d9c70812p-59, 0x1.a902db4c2d142p-3,
    0x1.a043da2e586acp-57, 0x1.bdb39eccdd70ap-3, -0x1.2889ac922b1bfp-58,
    0x1.bad9941566b01p-3, 0x1.868847903c386p-60, 0x1.9dcdaea93dc4ap-3,
    0x1.306a910ca6e62p-63, 0x1.67e7c46eb6facp-3, -0x1.671dc1b9c9673p-57,
    0x1.1efffc36032a2p-3, 0x1.aa9d98dae8d1bp-57, 0x1.9999e642871d0p-4,
    0x1.c05f696721b3fp-58, 0x1.f4114c0108115p-5, 0x1.d4b5cef75ff7dp-6,
    0x1.9a7889c8e37a8p-8, -0x1.502c58f6d196bp-8, -0x1.ea7126c071b6dp-8,
    -0x1.2b8357573dd14p-8, -0x1.ea37af420202bp-12, 0x1.5c59bc1928a87p-3,
    -0x1.50cc10e99c9efp-57, 0x1.9e1ac558c9459p-3, -0x1.cd3894c66291ap-60,
    0x1.d585aa29c5c94p-3, -0x1.30df59a7ab77dp-57, 0x1.f9541a98d1752p-3,
    0x1.574675f7ab1ebp-58, 0x1.008cbb033034fp-2, 0x1.c883380c5a852p-61,
    0x1.e78972c4f09e7p-3, 0x1.25d69264fd648p-59, 0x1.ac9e74ff54953p-3,
    0x1.56244e01b99aap-58, 0x1.56d043dc707f6p-3, 0x1.eb7968887e719p-57,
    0x1.e530cbb919ec4p-4, -0x1.df2a0efc9c3dbp-60, 0x1.1fddd994fb7b7p-4,
    0x1.f16d14340ed02p-6, 0x1.e76558f9e40adp-9, -0x1.191c27bd37d6ap-7,
    -0x1.371450e7a647fp-7, -0x1.27cc9bb5eab64p-8, 0x1.a46c268a3689bp-11,
    0x1.69c40762e8fa8p-3, -0x1.c8afd40364428p-57, 0x1.bcfec5624e318p-3,
    0x1.dfb9d26d8ef9bp-60, 0x1.040774f37418ap-2, -0x1.7c702451c9fa2p-56,
    0x1.1f401175d2028p-2, 0x1.918ae66fd57b1p-57, 0x1.29f824590bef6p-2,
    -0x1.48023e0fe9a6bp-56, 0x1.1faece84b79a3p-2, -0x1.fc44d2099abafp-56,
    0x1.fe9fd953c2c4fp-3, -0x1.5e93d5eb148c4p-63, 0x1.98c08e3b25f28p-3,
    -0x1.f1c0462ed4536p-61, 0x1.1dd698e443411p-3, -0x1.97344a1b636ddp-57,
    0x1.474856f1e0d7fp-4, 0x1.fbe20f89778adp-6, -0x1.1b79efbd4d608p-12,
    -0x1.a415cad2d9216p-7, -0x1.733f7d5da1b17p-7, -0x1.e8fdb8836e05bp-9,
    0x1.584db6d6f2ae5p-9, 0x1.7832a4af9d118p-3, -0x1.786c89c7c5206p-57,
    0x1.df41ed942c5a0p-3, 0x1.277f890606baap-57, 0x1.20cbdc720538fp-2,
    0x1.4e9a558b6124ap-56, 0x1.4777fea3d1191p-2, 0x1.0fb236af3928dp-56,
    0x1.5ae34878db975p-2, 0x1.612fef0b14b15p-56, 0x1.53ffdf3a10022p-2,
    -0x1.7ac1b82ad6801p-61, 0x1.3024bcc5ceb0fp-2, -0x1.68223c78f2f2bp-56,
    0x1.e63247f67568cp-3, 0x1.f9b64d21185b0p-62, 0x1.4ea2dc6101298p-3,
    0x1.4bf2aad83395ep-57, 0x1.6e8433c369258p-4, 0x1.eb25fdb48b184p-6,
    -0x1.87cbe9258e75dp-8, -0x1.222b5eeb66432p-6, -0x1.9d83b8502d709p-7,
    -0x1.034c276585a86p-9, 0x1.41bb2df480457p-8, 0x1.87c264a49a352p-3,
    -0x1.00844551d9942p-57, 0x1.02ae93961a704p-2, 0x1.f1829788004e0p-57,
    0x1.41a328a154e7cp-2, 0x1.c2fe00f36ca1cp-57, 0x1.765813ac6ec16p-2,
    -0x1.25232780e208dp-58, 0x1.94bd38f22764cp-2, 0x1.0947c2ae4cc31p-56,
    0x1.924f1ab8de138p-2, -0x1.34ba51eb879a6p-57, 0x1.6a2324a6ddabep-2,
    0x1.e4010815abbcdp-57, 0x1.204254876b967p-2, 0x1.17b43bd9179a4p-60,
    0x1.84cbb4f6b26f4p-3, -0x1.d4d89dd1c2dd6p-57, 0x1.930caaab8f545p-4,
    0x1.b4f2c1726b0fcp-6, -0x1.bd83d1e658b28p-7, -0x1.77cb82d6811dbp-6,
    -0x1.a6af956657196p-7, 0x1.d8dc394476297p-11, 0x1.e3896faacb44bp-8,
    0x1.98942d082c263p-3, -0x1.b251f1912c298p-58, 0x1.17eeb03027a52p-2,
    -0x1.db86384eee610p-57, 0x1.673b5427827bap-2, -0x1.76adbe021afecp-56,
    0x1.ad18a26548e6cp-2, 0x1.cdc5c91021c13p-57, 0x1.d939d6ac6b26ep-2,
    0x1.e3cc661fad0d8p-59, 0x1.dc7740e794756p-2, -0x1.48fbb894c8788p-56,
    0x1.aec5e8b2d5805p-2, 0x1.4e3de34abddbbp-59, 0x1.547efd04db672p-2,
    -0x1.7f65ed0dffe13p-57, 0x1.bfb61e72cfd08p-3, -0x1.0d1bdbf813dafp-60,
    0x1.b1874cb4fb88bp-4, 0x1.4e55c6431f8eep-6, -0x1.7b72bafb82409p-6,
    -0x1.ca88ae2ebdac5p-6, -0x1.7e6a199a12521p-7, 0x1.40fa824c48dbbp-8,
    0x1.39f092f9d17a3p-7, 0x1.aacda7294b22ep-3, -0x1.ae8f51363919bp-63,
    0x1.2fb39bd2d8bdcp-2, 0x1.81fcfa19fceb4p-57, 0x1.926255a8b0a28p-2,
    -0x1.c4ab2c19af1f0p-56, 0x1.ed2d582a9e194p-2, 0x1.7bd4db2ed229cp-59,
    0x1.152e73feb1e27p-1, 0x1.70c42610fa8bcp-56, 0x1.1a4ea3126fb4fp-1,
    0x1.a874112ab73ccp-56, 0x1.ffa8c8dd9d715p-2, -0x1.68e4297c1cf2ep-56,
    0x1.9056b198c4a55p-2, 0x1.a8229a02f8cc9p-57, 0x1.fe3f026310e99p-3,
    0x1.9be916b7d8c8fp-57, 0x1.c5c0a1a17c0aap-4, 0x1.598933af280a6p-7,
    -0x1.1a6e24e2928fdp-5, -0x1.07679fff89860p-5, -0x1.163781bab824cp-7,
    0x1.3f7edfe3c0bfep-7, 0x1.6627910da9bcdp-7, 0x1.be9a0e574b58ap-3,
    0x1.4ee93cf0b9591p-57, 0x1.4a5dacb3b08a9p-2, 0x1.52b4d1e97e7edp-56,
    0x1.c40c2e1d8eecdp-2, -0x1.a3053d131bdd7p-57, 0x1.1c27fc79c6c41p-1,
    0x1.5c3b8d35a2294p-56, 0x1.454311e57129bp-1, 0x1.bcde6292d546dp-55,
    0x1.4e9ae929b0758p-1, 0x1.8497fa7104270p-55, 0x1.2f403ceaebc2bp-1,
    0x1.6dcbd60992f92p-55, 0x1.d42296ec0d72ep-2, 0x1.960f4bae3a3a6p-59,
    0x1.1f4ef605ee257p-2, 0x1.2032688c28b5ap-58, 0x1.cac2832b5a6d9p-4,
    -0x1.c3390c592dc46p-9, -0x1.818019019b5ecp-5, -0x1.1b4f02cf3f0dap-5,
    -0x1.956b3625216aep-9, 0x1.e8bdc07cb6befp-7, 0x1.628ccd681e3e5p-7,
    0x1.d42b247ade94ep-3, 0x1.66832faef1041p-57, 0x1.685dd83208c03p-2,
    0x1.90300cc7564ffp-56, 0x1.fd5a0b2a16248p-2, 0x1.7d229e73c3d77p-64,
    0x1.4846540e21d56p-1, 0x1.456575996eb86p-55, 0x1.7e3efa82b121fp-1,
    0x1.3f9f4a40ec42ep-55, 0x1.8c846aac5057ap-1, -0x1.c6f0ff19430e2p-55,
    0x1.66870dde03530p-1, -0x1.ea66f12d55645p-56, 0x1.0ffb9194b5bbep-1,
    -0x1.bf6b30471dbb3p-56, 0x1.3f269034b4f56p-2, -0x1.ec2f245fdd705p-56,
    0x1.bb0b720cbe85dp-4, -0x1.6625e77caaf7fp-6, -0x1.ec337f75db25bp-5,
    -0x1.198d25e1e6773p-5, 0x1.265c52fd3f57bp-8, 0x1.40fb7ef845671p-6,
    0x1.1ffb133247cdcp-7, 0x1.ebba53f5ef06ep-3, 0x1.4fc44868f51cep-58,
    0x1.8a38c6c9168adp-2, -0x1.f7c18a304387cp-58, 0x1.1fd151d3adaf5p-1,
    -0x1.04af8cb04c3c8p-56, 0x1.7c27e835af7e2p-1, -0x1.e59969c88ead3p-55,
    0x1.c1c14c06f25a6p-1, -0x1.5400c207470f1p-56, 0x1.d599242a06f8cp-1,
    -0x1.98e1a888a5db8p-55, 0x1.a686c4fc426acp-1, -0x1.ce045dcfb6270p-57,
    0x1.39c5bcfb70c7ap-1, 0x1.0b34212a1a518p-56, 0x1.5cfe0acef76d9p-2,
    0x1.c70503edfea51p-57, 0x1.90eb1f0823182p-4, -0x1.6def4262d9d93p-5,
    -0x1.288e1f78c1107p-4, -0x1.f6dee64f6a9aep-6, 0x1.c5a74dd300862p-7,
    0x1.76028dee94a3cp-6, 0x1.333046d0d0618p-8, 0x1.02c5039511921p-2,
    0x1.5be7343177f76p-59, 0x1.b08a78a18025ap-2, 0x1.307df8856b554p-58,
    0x1.463dfacbbd94cp-1, -0x1.73eac352b19a6p-55, 0x1.b93ad7568776fp-1,
    0x1.8546e54835905p-56, 0x1.08d54348d97ebp+0, 0x1.aee1e43900243p-54,
    0x1.15c7c69004d46p+0, -0x1.cd5d42e0ffaecp-54, 0x1.f00f1444f0391p-1,
    -0x1.1ff6f7b91fa11p-56, 0x1.671001c7c0d39p-1, -0x1.996dedaa31fe5p-55,
    0x1.76c8c45afc0dfp-2, 0x1.86114ca0845c4p-56, 0x1.47035f7547e4cp-4,
    -0x1.246ce79b7b929p-4, -0x1.525249770c5cap-4, -0x1.78b620c5935d3p-6,
    0x1.8b54292d6430bp-6, 0x1.845c13bf20017p-6, -0x1.3a003411a87f4p-10,
    0x1.10f39fb39ce16p-2, 0x1.666d44f58e71cp-57, 0x1.dc0a92107a7d7p-2,
    -0x1.4c95e70e288bap-56, 0x1.72e34617b38f0p-1, -0x1.0cedc9838c4dfp-55,
    0x1.0096dbc50f044p+0, -0x1.2734681863519p-55, 0x1.38114c796279bp+0,
    0x1.dfe352e6771abp-54, 0x1.48214fcaa6b1ap+0, 0x1.90ca27ea1ce9fp-54,
    0x1.21e99009f988fp+0, 0x1.d71347e8960bep-55, 0x1.97334048eaf01p-1,
    0x1.1f9fb5e032312p-55, 0x1.8a20f16195ae3p-2, 0x1.e408e1789405cp-58,
    0x1.b1cc8e2aaf4d4p-5, -0x1.9dd6c646275f2p-4, -0x1.6d0b5a46fdebep-4,
    -0x1.6c779c7b4aff9p-7, 0x1.17c2ae3a2af90p-5, 0x1.60e4e58692551p-6,
    -0x1.0a62e28040e7cp-7, 0x1.2095bb4526670p-2, 0x1.22864f0debc8cp-56,
    0x1.06c8b4d5c2721p-1, 0x1.423e2612001e0p-56, 0x1.a6dd3906ba36bp-1,
    -0x1.7e945a075a6c3p-57, 0x1.2afc6d5164918p+0, -0x1.71cab00229b77p-55,
    0x1.6fcf0ae07e3a4p+0, -0x1.c69295e965821p-54, 0x1.82d57a5067f5fp+0,
    0x1.9a115979b51f4p-55, 0x1.512c61f83c717p+0, -0x1.3975b6958eeb6p-54,
    0x1.c9372e504cd07p-1, 0x1.c264a82c12484p-56, 0x1.945e8da2f429fp-2,
    -0x1.5b3efd2ecbf8ep-57, 0x1.0f0cdfdb01c2ep-6, -0x1.0e7a92a181f93p-3,
    -0x1.728b47c40dc63p-4, 0x1.28cdd7c964ca0p-8, 0x1.5c33f9f68422cp-5,
    0x1.0792ffeb53f22p-6, -0x1.ec4f520b99c09p-7, 0x1.31df6c2164cbdp-2,
    0x1.25ee894216349p-56, 0x1.230ef9da19614p-1, 0x1.f9d63ab3aa39dp-60,
    0x1.e37af74e44cf2p-1, -0x1.00ca517f8417bp-58, 0x1.5cf4127501a90p+0,
    -0x1.2bf21a4f5e940p-54, 0x1.b17109d7598c1p+0, 0x1.19c7f7f61bca6p-55,
    0x1.c6ea47ef8b88bp+0, 0x1.069f7b8ecf497p-55, 0x1.85f30775e3426p+0,
    -0x1.929506cf809b4p-59, 0x1.fbcc2184f3936p-1, 0x1.0be998db458edp-55,
    0x1.92ba6beb98db9p-2, -0x1.a736c69c63217p-56, -0x1.e3c4aa605b6a4p-6,
    -0x1.4cc7aa1000508p-3, -0x1.5dae297f4c29fp-4, 0x1.78c975bba9b9cp-6,
    0x1.8792ec4873d35p-5, 0x1.f56cce30a4200p-8, -0x1.528fc8b651bdfp-6,
    0x1.450d70de37e73p-2, 0x1.e0551b7782e8dp-59, 0x1.436e5429bcd72p-1,
    -0x1.39e106456d390p-56, 0x1.1523896825e61p+0, -0x1.bfac1a0b752b2p-56,
    0x1.97d2a1bae216bp+0, -0x1.a3c9b86dc444cp-54, 0x1.fe83176d10188p+0,
    -0x1.7c10c2a90d078p-54, 0x1.0ab4467b1af7ap+1, 0x1.6548a65940758p-54,
    0x1.c036f62849659p+0, 0x1.528b36a6763ebp-55, 0x1.16a4f8170695bp+0,
    -0x1.ef58ba8dd5b83p-59, 0x1.827c37f275dafp-2, 0x1.4a3c826c89356p-62,
    -0x1.5af19bc6ea871p-4, -0x1.84faea095a1d8p-3, -0x1.2b3592c54f43bp-4,
    0x1.5e9401aaba210p-5, 0x1.908b9188592bfp-5, -0x1.7e3dc3e262a02p-9,
    -0x1.88964fca494e7p-6, 0x1.5a66bc2770e84p-2, -0x1.276b03091303bp-57,
    0x1.6897c19b26462p-1, -0x1.ae3fd06d1031ap-58, 0x1.3e88692af8360p+0,
    -0x1.c60a59c9279b7p-58, 0x1.dd20fe9a4b3f0p+0, -0x1.233580baf4516p-55,
    0x1.2c5d06b4e1db2p+1, 0x1.d6024a146f6c4p-53, 0x1.37a99fcb3e915p+1,
    0x1.acdf713528a9dp-55, 0x1.ffbe9c8376365p+0, 0x1.cb421e5870079p-55,
    0x1.2dda8ed43b051p+0, -0x1.10ad42df3a7f4p-54, 0x1.61309397bfffep-2,
    0x1.fdfe44c951c45p-56, -0x1.2e684f5b96e06p-3, -0x1.b1e4d6bc76660p-3,
    -0x1.b4f708d9ca9ddp-5, 0x1.fc6af188fdb6bp-5, 0x1.71ac8ba8bcd3cp-5,
    -0x1.d597b24b768b0p-7, -0x1.8c82408023e95p-6, 0x1.723e44e001242p-2,
    -0x1.47703aa653c42p-57, 0x1.935b9db478601p-1, -0x1.1c2d06731b2d8p-55,
    0x1.6efb36e89cd8ap+0, -0x1.eaa9555d69355p-54, 0x1.175091f844f5ep+1,
    -0x1.3299f9ce6c813p-53, 0x1.60f90e1971ec4p+1, 0x1.1cc3a4c8b314fp-53,
    0x1.6ace8a78358a2p+1, -0x1.6d68bd1e34d88p-55, 0x1.220a6f7b62010p+1,
    -0x1.c0e70b73c4622p-54, 0x1.42658a02b6fb8p+0, -0x1.3524cce533353p-54,
    0x1.2ce2f7b824aa3p-2, 0x1.7ab10c68686ffp-56, -0x1.baf3cd8229542p-3,
    -0x1.ce7aa49896d8cp-3, -0x1.b76a7b1e9701bp-6, 0x1.42bbca547a38dp-4,
    0x1.2a955714b7719p-5, -0x1.9b210aec0e503p-6, -0x1.5b47ddbe66f23p-6,
    0x1.8cf52547f5a85p-2, 0x1.8160b6f30244ep-58, 0x1.c4aee8cafae71p-1,
    -0x1.313a8a6d36c55p-56, 0x1.a7b81ae3b98b5p+0, 0x1.09838b2a5505ap-59,
    0x1.47296e4d2ad3ep+1, -0x1.cec9b1cba3b6dp-56, 0x1.9e15ac1cd4faap+1,
    -0x1.b1b362801d7abp-53, 0x1.a48e56005b2d9p+1, -0x1.fd976cf2c8c5ap-56,
    0x1.4641284841417p+1, -0x1.c46be5ca0ca44p-55, 0x1.530ac75e787bfp+0,
    0x1.4be509e34928bp-55, 0x1.c8abddfa66131p-3, 0x1.ea38b2a57af64p-59,
    -0x1.26a5ea57af226p-2, -0x1.d65c66488a5cdp-3, 0x1.54b0591efc7a6p-8,
    0x1.751ccf655a2bap-4, 0x1.808a2f8ff645cp-6, -0x1.147c3f358767ap-5,
    -0x1.f62b8dbbfe683p-7, 0x1.aafd144cefcecp-2, -0x1.9c2a604c1097fp-56,
    0x1.fdb1486f6dcb6p-1, -0x1.2c825656f0164p-56, 0x1.ea2e488db86e9p+0,
    0x1.51d79080f350ep-54, 0x1.7f3bf796f904dp+1, -0x1.cdb28f0bf4cbdp-54,
    0x1.e4c22bcb94801p+1, -0x1.356fd7fc4a01ep-55, 0x1.e53fd61244ef4p+1,
    0x1.fd14e1a790b1ap-53, 0x1.6c0475180b83dp+1, -0x1.5fed9f63c1869p-53,
    0x1.5e82524288865p+0, -0x1.984a7e14652c4p-54, 0x1.0e67ab64b3faap-3,
    0x1.4a4f6ad6278fcp-58, -0x1.6f372fb5da5c1p-2, -0x1.c6537caad6f70p-3,
    0x1.4dd8826c9a6eap-5, 0x1.8f1c56ba1e2c0p-4, 0x1.e3dbcb18ab53ep-8,
    -0x1.40a8d3d5392cfp-5, -0x1.e7682f6f40938p-8, 0x1.ccdb4500335cdp-2,
    -0x1.24702883be54bp-59, 0x1.1fd9e6cd26e78p+0, -0x1.3f03e2d3d7d62p-54,
    0x1.1c032c3659a4fp+1, -0x1.f13a3703ab786p-53, 0x1.c0cbbe53bf1e3p+1,
    0x1.182f806a3eb52p-53, 0x1.1b0cb00789054p+2, 0x1.a4f35e487e00ep-54,
    0x1.168f57d55f911p+2, -0x1.a7e13794b5606p-53, 0x1.92b174a482789p+1,
    0x1.4335b00c2dc3ep-56, 0x1.6387138df9a38p+0, -0x1.569011fcb116bp-54,
    0x1.632a03f3b89d1p-6, -0x1.93bb7d9db6d2cp-62, -0x1.b34a3dc55eafdp-2,
    -0x1.9cb8502a99a42p-3, 0x1.3d14a9271d582p-4, 0x1.8cd795d32b801p-4,
    -0x1.4eba8fd693834p-7, -0x1.4c7a022b347f3p-5, 0x1.5b9d392966307p-10,
    0x1.f32bb8e25ce9bp-2, 0x1.1b8b7ffc8dd7bp-57, 0x1.46204551aba1fp+0,
    0x1.abe8cebabdc46p-54, 0x1.499473552376bp+1, -0x1.6b61028901425p-54,
    0x1.06a013d3c7116p+2, -0x1.b1df394c2b9f6p-55, 0x1.499e6f6dd47f7p+2,
    0x1.cbd6998703e9ap-52, 0x1.3e225aff5d625p+2, 0x1.510dec87442d2p-52,
    0x1.b982a910a14e9p+1, -0x1.9c4fb208e4dfap-53, 0x1.60e837b08c0ecp+0,
    -0x1.fdb781d6e133bp-54, -0x1.b3670d26075cbp-4, 0x1.ef4f70ec2918fp-58,
    -0x1.eedd03d970052p-2, -0x1.59b1bff01c84ep-3, 0x1.cce0db35daabcp-4,
    0x1.6d438b1ebef4cp-4, -0x1.c35447781aaa3p-6, -0x1.36e8e735b9dc2p-5,
    0x1.3faebca60bfcfp-7, 0x1.0f52891e8cd83p-1, -0x1.a169a1a04eacep-55,
    0x1.72917ff0349f3p+0, -0x1.84c2cf7bbbc2fp-56, 0x1.7ee2acd98dda3p+1,
    0x1.ea5110a10656dp-55, 0x1.331275f181547p+2, 0x1.5ec4431cf7338p-53,
    0x1.7ea79d0038a3fp+2, 0x1.17de2dbaefaa6p-54, 0x1.6951d901e0dc6p+2,
    -0x1.73043137e4027p-53, 0x1.df932a8886aa1p+1, 0x1.28a5b1a3995efp-53,
    0x1.559b1bfbd4754p+0, -0x1.2d3ffccc06f02p-55, -0x1.fe02651dcc1bfp-3,
    -0x1.8947fbc7652a0p-58, -0x1.0f0c8985fd801p-1, -0x1.fe8c6e69d082ep-4,
    0x1.25cb8e1f14b8bp-3, 0x1.3244a52f88051p-4, -0x1.5f7252504a3e2p-5,
    -0x1.035c831ae57ffp-5, 0x1.1304a6ed60fb8p-6, 0x1.280e7a092cbd9p-1,
    0x1.b6cd4cf513b3dp-55, 0x1.a638b0e9b5909p+0, -0x1.2dbc0fc6330a2p-54,
    0x1.bd2c5723ff955p+1, 0x1.f0ed6c281fd78p-54, 0x1.6694e695074e6p+2,
    -0x1.58e69dd1d4063p-55, 0x1.bab6a6c92db29p+2, 0x1.77c593a9fc242p-55,
    0x1.97fff9119c65ep+2, -0x1.8cd0610f4d3e6p-52, 0x1.01f1e4165e270p+2,
    0x1.017fb44f84f02p-52, 0x1.40cc7806e0fe6p+0, 0x1.c97653a325096p-54,
    -0x1.9c4e020a243f4p-2, -0x1.40d13a93ba449p-56, -0x1.1ece5f9918be4p-1,
    -0x1.2279bb832afd1p-4, 0x1.57dae6d15d16cp-3, 0x1.c0c5e43d4f748p-5,
    -0x1.c152414fc1d45p-5, -0x1.7197096396ccfp-6, 0x1.62ab9feb3ca68p-6,
    0x1.44467e9936480p-1, 0x1.03e539d8fb559p-56, 0x1.e24b5b90c5ffbp+0,
    0x1.c5fe00adb8502p-56, 0x1.02ed083a91ff2p+2, -0x1.e609c736b4ab0p-55,
    0x1.a210b5977abe8p+2, -0x1.9d0eb80023740p-53, 0x1.fe53652865f67p+2,
    0x1.cbf3645e7c344p-52, 0x1.c9f5fdd11dc84p+2, -0x1.7c223a7366ae6p-52,
    0x1.12b0f7e7dcfaap+2, 0x1.4aa8148cc210fp-54, 0x1.21ef7cc661505p+0,
    0x1.81a0cb790a0cfp-55, -0x1.1ff79bdf84478p-1, 0x1.fb25607367747p-55,
    -0x1.255dfbd843091p-1, -0x1.4d3ab9de470d2p-7, 0x1.78eacf21379cbp-3,
    0x1.f8b879fc09d4fp-6, -0x1.ff2c66f6e8afdp-5, -0x1.81a3022e02764p-7,
    0x1.886c4e551ad66p-6, 0x1.648c35e23940dp-1, 0x1.f38361070d807p-55,
    0x1.141771cfdff71p+1, -0x1.726d0358fd7f5p-54, 0x1.2d40e1feeee8dp+2,
    0x1.c9a6574f3a2a6p-52, 0x1.e67f8f4cc0929p+2, 0x1.63fd71f2a396dp-52,
    0x1.24fd8be7ec767p+3, 0x1.697f8a764124dp-51, 0x1.fee2d65105ea6p+2,
    -0x1.eba69cbe8b9fap-52, 0x1.2178098bce03ap+2, 0x1.5915544f6fc80p-55,
    0x1.f1938f9d33c1ap-1, -0x1.65e9cf2d6432dp-56, -0x1.72398fa7c0f5ep-1,
    -0x1.4824e64f59a4ep-55, -0x1.21d969ae6034ep-1, 0x1.beaeecc5babddp-5,
    0x1.86a35d4b5ab95p-3, 0x1.36ee4bc2cbc96p-8, -0x1.0a90ee28b00b1p-4,
    -0x1.09b5d4ac14049p-11, 0x1.842c451e03834p-6, 0x1.89893af6aae32p-1,
    0x1.e9f332f8dd0f3p-55, 0x1.3cbf333c000f5p+1, -0x1.0f30bf4edf565p-55,
    0x1.5e74cba35031ep+2, -0x1.0ce7d7a636f7fp-54, 0x1.1a74f377a138dp+3,
    0x1.d2cdaa08bd700p-51, 0x1.4f0e1cf36b98bp+3, 0x1.c84fba6b2889ap-51,
    0x1.1b2d4344bc96dp+3, -0x1.30f9533fc2702p-53, 0x1.2db79217fcccfp+2,
    -0x1.6009593ae2692p-56, 0x1.8af691bba21d4p-1, 0x1.2906403f6052ap-56,
    -0x1.c206c73e25480p-1, -0x1.53f3e7a90d25dp-56, -0x1.13e2cf0792240p-1,
    0x1.ead6818c388f8p-4, 0x1.802e20d152dc0p-3, -0x1.5ee3121c3ee40p-6,
    -0x1.01cb909955719p-4, 0x1.4a9db7ecd210ap-7, 0x1.5b204196cfc0dp-6,
    0x1.b402b1a14e0dbp-1, -0x1.5a3c7c6ca5931p-56, 0x1.6c087663aabdcp+1,
    -0x1.895f35b5bcaaap-54, 0x1.97853f7c61e1cp+2, -0x1.53cd25960f62ap-52,
    0x1.47326d6b6a368p+3, -0x1.44c8c9e987820p-51, 0x1.7d89286037529p+3,
    -0x1.a1cbd13ace2d7p-51, 0x1.37eb3df3ebbb3p+3, -0x1.fae796eee9048p-51,
    0x1.36e457f1f53c8p+2, -0x1.1fab8d3234185p-54, 0x1.11031469531d6p-1,
    0x1.24c59942ffe1ep-57, -0x1.0639140ec6296p+0, -0x1.92a7ffbe37bebp-56,
    -0x1.f74c615d57269p-2, 0x1.758d6b136fe68p-3, 0x1.6632bc9af6b36p-3,
    -0x1.773fb0d1f935ap-5, -0x1.ceaeda3422bfap-5, 0x1.38bf66ca67065p-6,
    0x1.16318782c7ab5p-6, 0x1.e4dd38a9e87d7p-1, -0x1.4a2acc04f1d3bp-58,
    0x1.a2fff3f6de8a7p+1, -0x1.f1d75b631a714p-54, 0x1.d98930fa81611p+2,
    -0x1.2d7e019b56c8ap-52, 0x1.7a07ca128c559p+3, -0x1.93deeb7b046bbp-51,
    0x1.b090ed6ea88a2p+3, -0x1.83988731788f9p-51, 0x1.555b6b41a3db3p+3,
    0x1.4dedc08a8f131p-51, 0x1.3c7c881f31d13p+2, -0x1.9a2cc0e8488a7p-52,
    0x1.0ad89f11e7b81p-2, -0x1.a9d1e48bf16afp-56, -0x1.2756fa8ba6f27p+0,
    -0x1.22f8a78339360p-56, -0x1.b3aa11769a229p-2, 0x1.e9aad281800ccp-3,
    0x1.3aaf5212830bep-3, -0x1.11c2c3b79a1f3p-4, -0x1.7d63c6a721066p-5,
    0x1.a76ee7450ecffp-6, 0x1.804f5009bc843p-7
  };
}
