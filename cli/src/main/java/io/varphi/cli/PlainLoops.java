package io.varphi.cli;

/** The back end of commands that compute little: the same bits; vectors are not warm so soon. */
final class PlainLoops {
  private static final String BACKEND = "varphi.backend";

  private PlainLoops() {}

  /** Chooses plain loops, unless the user has chosen a back end. */
  static void choose() {
    if (System.getProperty(BACKEND) == null) {
      System.setProperty(BACKEND, "scalar");
    }
  }
}
