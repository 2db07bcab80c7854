package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Catalogue;
import io.varphi.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {
  private static final Path PAGES = Path.of("src/main/resources/io/varphi/handbook");

  static List<String> tasks() {
    return Guide.tasks();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void everyTaskIsGuidedInBothLanguages(String task) {
    for (Language language : Language.values()) {
      Guide guide = Guide.of(task, language);
      assertFalse(guide.choices().isEmpty());
      guide.choices().forEach(name -> assertTrue(Catalogue.find(name).isPresent(), name));
      assertFalse(guide.why().isEmpty());
      assertFalse(guide.otherwise().isEmpty());
      assertFalse(guide.avoid().isEmpty());
      assertFalse(guide.sources().isEmpty());
    }
    assertEquals(
        Guide.of(task, Language.ENGLISH).choices(), Guide.of(task, Language.CHINESE).choices());
  }

  @Test
  void anUnknownTaskHasNoGuide() {
    assertThrows(IllegalStateException.class, () -> Guide.of("cook", Language.ENGLISH));
  }

  /** What has been written is shown somewhere, and what is shown has been written. */
  @Test
  void noTextIsForgotten() throws IOException {
    assertEquals(texts("guide"), new TreeSet<>(Guide.tasks()));
    assertEquals(texts("mistakes"), new TreeSet<>(Site.MISTAKES));
    assertEquals(texts("compare"), names(Site.COMPARISONS));
    assertEquals(texts("explain"), names(Site.EXPLANATIONS));
  }

  private static Set<String> names(List<String> paths) {
    return paths.stream()
        .map(path -> path.substring(path.indexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(String folder) throws IOException {
    try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
