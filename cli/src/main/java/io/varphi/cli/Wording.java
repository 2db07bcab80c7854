package io.varphi.cli;

import io.varphi.Language;

/** What a card calls its parts, and what stands under a table. */
enum Wording {
  NAMES("also called", "别名"),
  FORMULAS("Formulas", "公式"),
  PARAMETERS("Parameters", "参数"),
  DEFAULT("default", "默认"),
  LEARNABLE("learnable", "可学习"),
  AXIS("axis", "轴"),
  FACTS("Facts", "性质"),
  PROGRAM("Kernel of", "内核"),
  ELSEWHERE("Elsewhere", "在其他系统中"),
  PAPERS("Papers", "文献"),

  DOMAIN("domain", "定义域"),
  RANGE("range", "值域"),
  ASYMPTOTE("asymptote", "渐近线"),
  NO_LIMIT("no limit", "无极限"),
  MINIMUM("minimum", "最小值"),
  MAXIMUM("maximum", "最大值"),
  LOCAL_MINIMUM("local minimum", "极小值"),
  LOCAL_MAXIMUM("local maximum", "极大值"),
  ZEROS("zeros", "零点"),
  INFLECTIONS("inflection points", "拐点"),
  RISING("rises on", "递增区间"),
  FALLING("falls on", "递减区间"),
  LEVEL("constant on", "常值区间"),
  SYMMETRY("symmetry", "对称性"),
  EVEN("even", "偶函数"),
  ODD("odd", "奇函数"),
  SMOOTHNESS("smoothness", "光滑性"),
  ANALYTIC("analytic", "解析"),
  DISCONTINUOUS("discontinuous", "不连续"),
  BREAK("break", "分段点"),
  STEEPEST("steepest slope", "最大斜率"),
  SATURATED("saturated on", "饱和区间"),
  SATURATION("|f′| below 1 % of the steepest", "|f′| 低于最大斜率的 1 %"),
  NORMAL_INPUT("for z ~ N(0, 1)", "z ~ N(0, 1) 时"),
  GAINS("gains", "增益"),
  FORWARD("forward", "前向"),
  BACKWARD("backward", "反向"),
  COMMA(", ", "，"),
  NONE("none", "无"),
  MORE("… (infinitely many)", "……（无穷多个）"),

  ONE_TASK("%s tells the reasons and the sources for one of them.", "%s 给出其中一项的理由与来源。");

  private final String english;
  private final String chinese;

  Wording(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
