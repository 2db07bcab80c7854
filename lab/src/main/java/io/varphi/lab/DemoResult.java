package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Figure;
import java.util.List;

/**
 * What a demo has shown.
 *
 * @param english the figure, with English words
 * @param chinese the same with Chinese ones
 * @param sentences what happened and why, three of them
 */
public record DemoResult(Figure english, Figure chinese, List<Text> sentences) {
  /** Parts as given. */
  public DemoResult {
    sentences = List.copyOf(sentences);
  }

  /** The figure in a language. */
  public Figure figure(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }
}
