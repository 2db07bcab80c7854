package io.varphi.explorer;

import io.varphi.Activation;
import io.varphi.Language;
import io.varphi.figure.Style;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows: the same parameters that stand in its address.
 *
 * @param specs the functions as they were asked for
 * @param active which of them is looked at, from 0
 * @param range the y of curves
 * @param x the abscissa that is looked at
 * @param spot the value and the gate that are looked at
 */
record Shown(
    View view,
    List<String> specs,
    int active,
    Domain domain,
    Domain range,
    Curves curves,
    Optional<Double> x,
    double mu,
    double sigma,
    int depth,
    boolean gain,
    Errors.Tier tier,
    Series logits,
    GateMap.Part part,
    Optional<GateMap.Spot> spot,
    Language language,
    Style style) {
  static final int MOST_FUNCTIONS = 6;

  private static final Domain DOMAIN = new Domain(-4, 4);
  private static final Domain RANGE = new Domain(-2, 4);

  /** The pages of the page. */
  enum View {
    CURVES,
    DISTRIBUTION,
    STACK,
    ERROR,
    GATE,
    SIMPLEX
  }

  /** What is drawn of each function. */
  record Curves(
      boolean value, boolean gradient, boolean second, boolean tangent, boolean saturation) {}

  /** Reads what is shown from the parameters of a request. */
  static Shown of(Query query) {
    View view = query.choice("view", View.CURVES);
    List<String> specs = query.all("spec");
    if (specs.isEmpty()) {
      throw Refusal.bad("no function is given; add spec=gelu, say", "没有给出函数，请加上 spec=gelu 之类");
    }
    if (specs.size() > MOST_FUNCTIONS) {
      throw Refusal.bad(
          "%d functions are too many for one picture; give at most %d",
          "一幅图容不下 %d 个函数，最多 %d 个", specs.size(), MOST_FUNCTIONS);
    }
    return new Shown(
        view,
        specs,
        query.whole("active", 0, 0, specs.size() - 1),
        Domain.of(Domain.Axis.ARGUMENTS, query, "x0", "x1", DOMAIN),
        Domain.of(Domain.Axis.VALUES, query, "y0", "y1", RANGE),
        curves(query),
        query.findNumber("x"),
        mu(query),
        sigma(query),
        depth(query),
        query.isOn("gain", true),
        query.choice("tier", Errors.Tier.FLOAT32),
        Simplex.logits(query),
        query.choice("part", GateMap.Part.VALUE),
        GateMap.Spot.find(query),
        query.language(),
        query.choice("style", Style.LIGHT));
  }

  private static Curves curves(Query query) {
    return new Curves(
        query.isOn("f", true),
        query.isOn("df", true),
        query.isOn("ddf", false),
        query.isOn("tangent", true),
        query.isOn("saturation", false));
  }

  static double mu(Query query) {
    return query.number("mu", 0, -100, 100);
  }

  static double sigma(Query query) {
    return query.number("sigma", 1, 0.001, 100);
  }

  static int depth(Query query) {
    return query.whole("depth", 20, 1, Stack.MOST_LAYERS);
  }

  String words(String english, String chinese) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  /** What a file with this picture is called. */
  String fileName(String extension) {
    return "varphi-" + Query.word(view) + "." + extension;
  }

  /** The function that is looked at. */
  String spec() {
    return specs.get(active);
  }

  List<Activation> activations(Functions functions) {
    return specs.stream().map(functions::activation).toList();
  }
}
