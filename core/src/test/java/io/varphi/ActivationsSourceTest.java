package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code Activations.java} has a method for each entry. Run with {@code -Dvarphi.update=true} to
 * write it anew.
 */
class ActivationsSourceTest {
  private static final Path SOURCE = Path.of("src/main/java/io/varphi/Activations.java");

  @Test
  void sourceIsWhatTheCatalogueSays() throws IOException {
    String wanted = ActivationsSource.text();
    boolean same = withoutLayout(wanted).equals(withoutLayout(Files.readString(SOURCE)));
    if (!same && Boolean.getBoolean("varphi.update")) {
      Files.writeString(SOURCE, wanted);
    }
    assertEquals(
        withoutLayout(wanted),
        withoutLayout(Files.readString(SOURCE)),
        "Activations.java is behind the catalogue; run this test with -Dvarphi.update=true, then"
            + " spotless:apply");
  }

  private static String withoutLayout(String source) {
    return source.replaceAll("[\\s*]+", "");
  }
}
