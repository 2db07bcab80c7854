package io.varphi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * KaTeX itself, run by Node.js, accepts every formula in its strict mode. Skipped where there is no
 * Node.js.
 */
class KatexTest {
  private static final String KATEX = "META-INF/resources/webjars/katex/0.18.11/dist/katex.min.js";

  private static final String SCRIPT =
      """
      const katex = require('./katex.min.js');
      const lines = require('fs').readFileSync('formulas.txt', 'utf8').split('\\n');
      let failures = 0, page = '';
      for (const line of lines) {
        try {
          page += katex.renderToString(line, {displayMode: true, throwOnError: true, strict: 'error'});
        } catch (e) {
          failures++;
          console.log(line + ': ' + e.message);
        }
      }
      require('fs').writeFileSync('page.html', page);
      process.exit(failures === 0 ? 0 : 1);
      """;

  @Test
  void acceptsEveryFormula(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(nodeIsThere(), "there is no node on the PATH to run KaTeX with");
    List<String> formulas = new ArrayList<>();
    for (Entry entry : Catalogue.entries()) {
      switch (entry) {
        case Activation f ->
            formulas.addAll(List.of(f.latex(), f.derivativeLatex(), f.secondDerivativeLatex()));
        case Gate gate -> formulas.add(gate.latex());
        case Normalizer _, Maxout _ -> {} // written by hand, without a sentence
      }
    }
    formulas.forEach(formula -> assertFalse(formula.contains("\n"), formula));
    try (InputStream katex = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(KATEX))) {
      Files.copy(katex, folder.resolve("katex.min.js"));
    }
    Files.writeString(folder.resolve("formulas.txt"), String.join("\n", formulas));
    Files.writeString(folder.resolve("check.js"), SCRIPT);
    Process node =
        new ProcessBuilder("node", "check.js")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String complaints =
        new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(true, node.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", complaints);
    assertEquals(0, node.exitValue());
  }

  private static boolean nodeIsThere() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
