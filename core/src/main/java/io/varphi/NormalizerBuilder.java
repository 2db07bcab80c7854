package io.varphi;

import java.util.function.Function;

/** Writes a normalizer's entry. */
final class NormalizerBuilder extends CardBuilder<NormalizerBuilder> {
  private final Function<Settings, NormalizerRule> rules;
  private String latex = "";
  private String text = "";
  private int axis = -1;

  private NormalizerBuilder(String name, String title, Function<Settings, NormalizerRule> rules) {
    super(name, title, Family.NORMALIZER);
    this.rules = rules;
  }

  static NormalizerBuilder normalizer(
      String name, String title, Function<Settings, NormalizerRule> rules) {
    return new NormalizerBuilder(name, title, rules);
  }

  @Override
  NormalizerBuilder self() {
    return this;
  }

  NormalizerBuilder latex(String formula) {
    latex = formula;
    return this;
  }

  /** The same in a line of plain characters. */
  NormalizerBuilder text(String formula) {
    text = formula;
    return this;
  }

  /** The axis along which rows lie where none is named; the last unless said otherwise. */
  NormalizerBuilder axis(int place) {
    axis = place;
    return this;
  }

  Normalizer build() {
    Card card = card();
    return new Normalizer(card, new RowNotation(latex, text), axis, rules, Settings.defaults(card));
  }
}
