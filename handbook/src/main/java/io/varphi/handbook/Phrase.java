package io.varphi.handbook;

import io.varphi.Language;

/** What the pages say besides their texts. */
enum Phrase {
  HANDBOOK("The handbook of activation functions", "激活函数手册"),
  BRAND("Varphi Handbook", "Varphi 手册"),
  LANGUAGE_NAME("English", "中文"),
  SKIP("Skip to the text", "跳到正文"),
  SITE("Site", "全站"),
  THEME("Dark or light", "深色或浅色"),
  FUNCTIONS("Functions", "函数"),
  GUIDE("Guide", "选用指南"),
  COMPARISONS("Comparisons", "对比"),
  EXPLANATIONS("Explanations", "专题"),
  MISTAKES("Common mistakes", "常见错误"),
  FOOTER(
      "Written by Varphi. Curves, facts and numbers are computed from the formulas.",
      "由 Varphi 生成。曲线、性质与数值均由公式计算而来。"),
  LICENCE("Apache License 2.0", "Apache 许可证 2.0"),

  INDEX_LEAD(
      "Every function has a card: its formula and derivatives, exact facts, what it is good for,"
          + " what it is called elsewhere, and who published it.",
      "每个函数一张卡片：公式与导数、精确的性质、用途与局限、在各系统中的名称，以及出处。"),
  PURPOSE_GUIDE("Which function for which task, with reasons and sources.", "什么任务选什么函数，附理由与来源。"),
  PURPOSE_COMPARISONS("Families side by side.", "同族函数并排比较。"),
  PURPOSE_EXPLANATIONS(
      "Vanishing gradients, dead units, saturation, gains, smoothness.", "梯度消失、神经元死亡、饱和、增益、光滑性。"),
  PURPOSE_MISTAKES(
      "Formulas and plots that circulate and are wrong, each beside the right one.",
      "流传甚广的错误公式与图像，与正确的并列。"),
  SEARCH("Search", "搜索"),
  SEARCH_HINT("a name, here or elsewhere, or a word", "名称（含其他系统中的）或词语"),
  FAMILY("Family", "类别"),
  ALL_FAMILIES("all families", "全部"),
  PROPERTIES("Properties", "性质"),
  SHOWN("shown", "个符合"),
  IN_TEXTS("found in the texts", "见于正文"),
  NOTHING_FOUND("No function has all of this; drop a condition.", "没有函数同时满足这些条件，请放宽一项。"),

  ALSO_CALLED("also called", "又名"),
  ON_THIS_PAGE("On this page", "本页内容"),
  FORMULA("Formula and derivatives", "公式与导数"),
  FORMULA_ROWS("Formula", "公式"),
  AS_TEXT("As text and LaTeX", "文本与 LaTeX"),
  PLOT("Plot", "图像"),
  GATE_MAP("f(a, g), the value a to the right, the gate g upwards", "f(a, g)：横轴为值 a，纵轴为门 g"),
  GATE_BY_VALUE("its derivative by the value", "对值的偏导数"),
  GATE_BY_GATE("its derivative by the gate", "对门的偏导数"),
  ROW_CURVE("The first result of the row (x, 0), with its derivatives.", "行 (x, 0) 的第一个结果及其导数。"),
  DRAWN_CURVE(
      "The first result of the row (x, 0), with its derivatives, for one draw of the noise: that of"
          + " seed 0. Another seed moves the curves to the left or right.",
      "行 (x, 0) 的第一个结果及其导数，噪声取种子 0 的一次抽样；换一个种子，曲线左右平移。"),
  ON_SIMPLEX(
      "The results for rows of three, on the simplex: its corners give all to one entry. The"
          + " straight lines are those on which two scores keep their distance, the colour is the"
          + " entropy H, and the path is that of the scores 2, 1, 0 at temperatures T.",
      "三个元素的结果画在单纯形上，顶点表示全归一个元素。直线上两个得分之差不变；颜色为熵 H；路径为得分 2、1、0 随温度 T 的变化。"),
  MAXOUT_CURVE("A unit of two linear maps, x and −x/2.", "由 x 与 −x/2 两个线性映射组成的单元。"),
  DRAWN_BY("Drawn by", "绘制命令"),
  FACTS("Facts", "性质"),
  FACTS_OF_GATE("Facts of the gate, with the value a = 1", "门的性质（值 a = 1）"),
  FACTS_FOR("With the default %s", "取默认值 %s"),
  PARAMETERS("Parameters", "参数"),
  NAME("Name", "名称"),
  SYMBOL("Symbol", "符号"),
  DEFAULT("Default", "默认值"),
  ALLOWED("Allowed", "取值范围"),
  LEARNED("Learned", "可学习"),
  YES("yes", "是"),
  NO("no", "否"),
  RELATIVES_NOTE(
      "The pictures show the difference of the two; largest differences are those on [−10, 10].",
      "图为二者之差；最大差异指 [−10, 10] 上的。"),
  LARGEST_DIFFERENCE("largest difference", "最大差异"),
  NO_DIFFERENCE("no difference", "无差异"),
  AT("at", "位于"),
  ELSEWHERE("Names and defaults elsewhere", "在其他系统中的名称与默认值"),
  SYSTEM("System", "系统"),
  DIFFERENCE("What differs", "差别"),
  BY_DEFAULT("What they compute by default", "各系统默认计算的函数"),
  DISAGREE(
      "They disagree most on [−10, 10] at x = %s, where one gives %s and another %s.",
      "在 [−10, 10] 上分歧最大处为 x = %s：一方得 %s，另一方得 %s。"),
  NO_DEFAULT("no fixed default", "无固定的默认值"),
  COMPUTES("Function", "函数"),
  SYSTEMS("Systems", "系统"),
  VALUE_AT("At x = %s", "x = %s 处"),
  IN_JAVA("In Java", "在 Java 中"),
  PRINTS("prints", "输出"),
  PAPERS("Papers", "文献"),
  RELATED_PAGES("See also", "参见"),
  PREVIOUS("Previous", "上一个"),
  NEXT("Next", "下一个"),

  DOMAIN("Domain", "定义域"),
  RANGE("Range", "值域"),
  ASYMPTOTE("asymptote", "渐近线"),
  NO_LIMIT("no limit", "无极限"),
  MINIMUM("Minimum", "最小值"),
  MAXIMUM("Maximum", "最大值"),
  LOCAL_MINIMUM("Local minimum", "极小值"),
  LOCAL_MAXIMUM("Local maximum", "极大值"),
  ZEROS("Zeros", "零点"),
  INFLECTIONS("Inflection points", "拐点"),
  MONOTONE("Monotone", "单调性"),
  INCREASING("yes, strictly increasing", "严格递增"),
  NONDECREASING("yes, non-decreasing", "非减"),
  DECREASING("yes, strictly decreasing", "严格递减"),
  NONINCREASING("yes, non-increasing", "非增"),
  CONSTANT("constant", "常数"),
  NOT_MONOTONE("no", "不单调"),
  RISES("rises on", "递增于"),
  FALLS("falls on", "递减于"),
  LEVEL("constant on", "为常数于"),
  PARITY("Symmetry", "奇偶性"),
  EVEN("even", "偶函数"),
  ODD("odd", "奇函数"),
  NEITHER("neither even nor odd", "非奇非偶"),
  SMOOTHNESS("Smoothness", "光滑性"),
  ANALYTIC("analytic", "解析"),
  DISCONTINUOUS("discontinuous", "不连续"),
  JUMPS("at %s = %s %s goes from %s to %s", "%s = %s 处 %s 由 %s 变为 %s"),
  LIPSCHITZ("Lipschitz constant", "Lipschitz 常数"),
  NOT_ATTAINED("not attained", "不可达"),
  SATURATION("Saturated on", "饱和区间"),
  SATURATION_NOTE(
      "from there to ±∞, |f′| is below 1 % of its largest value", "由此直到 ±∞，|f′| 低于其最大值的 1 %"),
  NEARLY_LEVEL("Nearly level on", "近乎水平的区间"),
  NEARLY_LEVEL_NOTE(
      "|f′| is below 1 % of its largest value, but not as far as ±∞: no saturation",
      "|f′| 低于其最大值的 1 %，但不延伸到 ±∞，不算饱和"),
  NONE("none", "无"),
  MOMENTS("For z ~ N(0, 1)", "z ~ N(0, 1) 时"),
  GAINS("Gains", "增益"),
  FORWARD("forward", "前向"),
  BACKWARD("backward", "反向"),
  COST("Cost per element", "每元素开销"),
  COST_TEXT(
      "f %s ns, dy·f′ %s ns, f and f′ in one pass %s ns", "f %s ns，dy·f′ %s ns，一并求 f 与 f′ %s ns"),
  COST_OF_COPY(
      "beside it, a copy, which reads and writes each element but computes nothing: %s ns",
      "作为对照，只读写、不计算的复制：%s ns"),
  COST_NOTE(
      "float32, one thread, arrays of %d elements; measured on %s: %s, %s, %s;"
          + " varphi bench measures your machine",
      "float32，单线程，数组长 %d；%s 测于 %s，%s，%s；本机的数值可用 varphi bench 测得"),
  ACCURACY("Largest error", "最大误差"),
  ACCURACY_TEXT(
      "f %s ULP, f′ %s ULP, measured at all 2³² floats", "f %s ULP，f′ %s ULP，遍历全部 2³² 个 float 测得"),
  MORE("… (infinitely many)", "……（无穷多个）"),
  AXIS("Axis", "轴"),
  EXAMPLE("The row %s gives", "行 %s 得"),
  JACOBIAN("Its Jacobian there", "该处的 Jacobi 矩阵"),
  GROUPS("The row %s in groups of 2 gives", "行 %s 按 2 个一组得"),

  GUIDE_LEAD(
      "Find the task, take the first choice, read why. Where the evidence is weak, it says so.",
      "先找任务，取首选，再看理由。证据薄弱之处都已注明。"),
  TASK("Task", "任务"),
  FIRST_CHOICE("First choice", "首选"),
  OTHER_CHOICES("Also good", "亦可"),
  REASON("In a sentence", "一句话"),
  NOT_THESE("Not", "不宜"),
  CONDITION("if", "若"),
  THEN("then", "则用"),
  IN_TERMINAL("In the terminal", "在终端中"),

  MISTAKES_LEAD(
      "Each of these has been seen: in a library, a paper, a figure. The wrong formula stands before"
          + " the right one; the pictures show both, and the wrong less the right.",
      "以下每一条都确有其事，见于程序库、论文或插图。先列误式，后列正式；图中为二者，以及误减正之差。"),
  WRONG("Wrong", "误"),
  RIGHT("Right", "正"),
  WRONG_LESS_RIGHT("wrong − right", "误 − 正"),
  BOTH("Both", "二者"),

  COMPARED("Side by side", "并排"),
  SLOPES("Their slopes", "斜率"),
  FUNCTION("Function", "函数"),
  SLOPE_AT_ZERO("Slope at 0", "0 处斜率"),
  STEEPEST("Steepest slope", "最大斜率"),
  MEAN("Mean", "均值"),
  GAIN_FORWARD("Gain forward", "前向增益"),
  GAIN_BACKWARD("Gain backward", "反向增益"),
  IN_NUMBERS("In numbers", "数值"),
  OF_ROWS(
      "Of the first result of the row (x, 0), as a function of x.", "行 (x, 0) 的第一个结果，视为 x 的函数。"),
  OF_GATES("As functions of the gate, with the value 1.", "视为门的函数，值取 1。"),
  ONE_DRAW(
      "Gumbel-Softmax is random: shown is one draw of its noise, that of seed 0.",
      "Gumbel-Softmax 是随机的：这里取种子 0 的一次抽样。"),
  PAIRS("Largest differences on [−10, 10]", "[−10, 10] 上的最大差异"),
  VARIANTS("In particular", "逐个来看"),
  FADING(
      "What is left of a gradient after so many layers, as the root mean square for standard"
          + " normal pre-activations and weights that change nothing.",
      "若干层之后剩下的梯度（均方根）：预激活为标准正态分布，权重不改变尺度。"),
  LAYERS("layers", "层数"),
  LEFT_OVER("share left", "剩余比例");

  private final String english;
  private final String chinese;

  Phrase(String english, String chinese) {
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
