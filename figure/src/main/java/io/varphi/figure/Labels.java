package io.varphi.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels as people type them. */
final class Labels {
  private Labels() {}

  /**
   * A text, with maths between dollar signs.
   *
   * @throws IllegalArgumentException if the maths cannot be set; the message names the column
   */
  static Label typed(String text) {
    return Label.tex(text);
  }

  /** The same in bold, unless it has maths. */
  static Label heading(String text) {
    return text.contains("$") ? typed(text) : Label.bold(text);
  }

  /** The name of an axis as it was typed, or else a variable; empty for none. */
  static Label axis(@Nullable String typed, String variable) {
    if (typed != null) {
      return typed(typed);
    }
    return variable.isEmpty() ? Label.words("") : Label.variable(variable);
  }

  /** Labels with commas between them. */
  static Label joined(List<Label> labels) {
    return labels.stream()
        .reduce((a, b) -> a.then(Label.words(", ")).then(b))
        .orElse(Label.words(""));
  }

  /** A label at a size, or at a smaller one if it is wider than there is room. */
  static TextBox fitted(Label label, double font, double room) {
    TextBox natural = label.typeset(font);
    return natural.width() <= room ? natural : label.typeset(font * room / natural.width());
  }

  static boolean isEmpty(Label label) {
    return label.toString().isEmpty();
  }
}
