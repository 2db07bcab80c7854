package io.varphi.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
  @TempDir Path folder;

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSiteTakesThePlaceOfAFormerOne() throws IOException {
    Path site = folder.resolve("a/site");
    SiteFolder.write(site, draft -> Files.writeString(draft.resolve("one.html"), "1"));
    assertEquals(List.of(".varphi-handbook", "one.html"), names(site));
    SiteFolder.write(site, draft -> Files.writeString(draft.resolve("two.html"), "2"));
    assertEquals(List.of(".varphi-handbook", "two.html"), names(site));
    assertEquals(List.of("site"), names(site.getParent()));
  }

  @Test
  void anEmptyDirectoryIsFilled() throws IOException {
    SiteFolder.write(folder, draft -> Files.writeString(draft.resolve("one.html"), "1"));
    assertEquals(List.of(".varphi-handbook", "one.html"), names(folder));
  }

  @Test
  void otherFilesAreNotTouched() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "mine");
    String message =
        assertThrows(IllegalArgumentException.class, () -> SiteFolder.write(folder, draft -> {}))
            .getMessage();
    assertTrue(message.contains("holds other files than a handbook"), message);
    assertEquals(List.of("thesis.tex"), names(folder));
    Path file = folder.resolve("thesis.tex");
    assertThrows(IllegalArgumentException.class, () -> SiteFolder.write(file, draft -> {}));
  }

  @Test
  void afterAFailureTheFormerSiteIsThere() throws IOException {
    Path site = folder.resolve("site");
    SiteFolder.write(site, draft -> Files.writeString(draft.resolve("one.html"), "1"));
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                SiteFolder.write(
                    site,
                    _ -> {
                      throw new IOException("no space left");
                    }));
    assertEquals("cannot write " + site + ": IOException (no space left)", failure.getMessage());
    assertEquals(List.of(".varphi-handbook", "one.html"), names(site));
    assertEquals(List.of("site"), names(folder));
  }
}
