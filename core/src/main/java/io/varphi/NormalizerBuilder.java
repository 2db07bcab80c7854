package io.varphi;

import java.util.function.Function;

/** Writes a normalizer's entry. */
final class NormalizerBuilder extends CardBuilder<NormalizerBuilder> {
  private final Function<Settings, NormalizerRule> rules;
  private String latex = "";
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

  NormalizerBuilder latex(String text) {
    latex = text;
    return this;
  }

  /** The axis along which rows lie where none is named; the last unless said otherwise. */
  NormalizerBuilder axis(int place) {
    axis = place;
    return this;
  }

  Normalizer build() {
    Card card = card();
    return new Normalizer(card, latex, axis, rules, Settings.defaults(card));
  }
}
