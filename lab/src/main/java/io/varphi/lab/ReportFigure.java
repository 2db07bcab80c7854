package io.varphi.lab;

import io.varphi.Language;
import io.varphi.Text;
import io.varphi.figure.Figure;
import java.util.function.Function;

/**
 * A figure of a report.
 *
 * @param name of its files, without ending
 * @param caption a sentence or two below it
 */
record ReportFigure(String name, Text caption, Function<Language, Figure> drawing) {
  Figure in(Language language) {
    return drawing.apply(language).language(language);
  }

  /** The name of a file of this figure; Chinese ones have it in the middle. */
  String file(Language language, String ending) {
    String middle =
        switch (language) {
          case ENGLISH -> ".";
          case CHINESE -> ".zh.";
        };
    return name + middle + ending;
  }
}
