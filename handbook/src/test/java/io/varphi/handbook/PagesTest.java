package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.varphi.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide, the explanations, the common mistakes and the comparisons. */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/resources/io/varphi/handbook");
  private static final String ENGLISH = ".en.md";

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(ENGLISH)).sorted().toList();
      assertFalse(pages.isEmpty());
      return pages;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bothLanguagesHaveTheSameSectionsAndFigures(Path english) throws IOException {
    Path chinese = Path.of(english.toString().replace(ENGLISH, ".zh.md"));
    assertEquals(lines(english, "#").size(), lines(chinese, "#").size());
    assertEquals(lines(english, "!"), lines(chinese, "!"));
    assertEquals(lines(english, "- ").size(), lines(chinese, "- ").size());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsComparedAreFunctions(Path english) throws IOException {
    for (String line : lines(english, "!diff ")) {
      for (String function : line.substring("!diff ".length()).split(" ; ", -1)) {
        Activations.of(function); // throws where it is none
      }
    }
  }

  private static List<String> lines(Path file, String start) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> line.startsWith(start)).toList();
  }
}
