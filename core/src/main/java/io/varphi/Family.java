package io.varphi;

import java.util.Locale;

/** The shelves of the catalogue. */
public enum Family {
  RECTIFIER("Rectifiers", "整流类"),
  EXPONENTIAL_UNIT("Exponential units", "指数线性单元类"),
  SMOOTH_RECTIFIER("Smooth rectifiers", "平滑整流类"),
  SIGMOID("Sigmoids", "S 型函数"),
  SHRINKAGE("Shrinkage", "收缩函数"),
  PERIODIC("Periodic and bump", "周期与钟形函数"),
  OTHER("Others", "其他"),
  GATE("Gates", "门控单元"),
  NORMALIZER("Normalizers", "归一化函数"),
  MAXOUT("Maxout", "Maxout"),
  /** A formula that was typed, not an entry. */
  FORMULA("Formulas", "自定义公式");

  private final String english;
  private final String chinese;

  Family(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The name for people. */
  public String title(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** The name for the command line: {@code smooth_rectifier}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
