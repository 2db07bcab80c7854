package io.varphi.handbook;

import io.varphi.Entry;
import io.varphi.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which pages there are. */
record Site(List<Language> languages, List<Entry> entries) {
  static final List<String> COMPARISONS =
      List.of(
          "compare/relu_family",
          "compare/gelu_silu_mish",
          "compare/elu_selu_celu",
          "compare/sigmoid_tanh",
          "compare/hard_and_soft",
          "compare/shrinkage",
          "compare/softmax_family",
          "compare/glu_family");

  static final List<String> EXPLANATIONS =
      List.of(
          "explain/vanishing_gradients",
          "explain/dead_units",
          "explain/saturation",
          "explain/gains",
          "explain/smoothness");

  /** Wrong formulas first, then defaults and conventions, then arithmetic. */
  static final List<String> MISTAKES =
      List.of(
          "softplus_scaled",
          "softplus_zero",
          "elu_extra_term",
          "elu_min_max",
          "prelu_zero_right",
          "rrelu_is_prelu",
          "rrelu_cutoff",
          "swish_softmax",
          "tanh_is_sigmoid",
          "mish_log2",
          "mish_derivative",
          "gelu_cubed_product",
          "hard_elish_exponent",
          "srelu_sign",
          "sine_derivative",
          "sparsemax_topk",
          "hard_sigmoid_unclamped",
          "hard_swish_is_hard_sigmoid",
          "leaky_slopes",
          "hard_sigmoid_slopes",
          "gelu_three_forms",
          "relu6_names",
          "glu_halves",
          "selu_constants",
          "softplus_threshold",
          "sigmoid_twice",
          "log_of_softmax",
          "gelu_tail",
          "exp_minus_one",
          "derivative_from_output",
          "silu_infinity");

  Site {
    languages = List.copyOf(languages);
    entries = List.copyOf(entries);
  }

  /** The entry of that name, if it has a card here. */
  Optional<Entry> entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The entry before or after another one, by one step or minus one. */
  Optional<Entry> beside(Entry entry, int step) {
    int at = entries.indexOf(entry) + step;
    return at >= 0 && at < entries.size() ? Optional.of(entries.get(at)) : Optional.empty();
  }

  List<Place> places() {
    return languages.stream().flatMap(this::places).toList();
  }

  private Stream<Place> places(Language language) {
    Stream<String> general =
        Stream.of(Place.INDEX, Place.GUIDE, Place.MISTAKES, Place.COMPARISONS, Place.EXPLANATIONS);
    Stream<String> articles =
        Stream.concat(COMPARISONS.stream(), EXPLANATIONS.stream()).map(Place::article);
    Stream<String> cards = entries.stream().map(Place::card);
    return Stream.of(general, articles, cards)
        .flatMap(paths -> paths)
        .map(path -> new Place(language, path));
  }
}
