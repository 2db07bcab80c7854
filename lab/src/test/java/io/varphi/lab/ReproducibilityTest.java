package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights that training ends with have the same bits, whatever it runs on. */
class ReproducibilityTest {
  private static final List<String> EXPECTED = HashProgram.hashes(1);

  @Test
  void threadsDoNotMatter() {
    List<String> one = HashProgram.hashesOfLargeNets(1);
    assertEquals(one, HashProgram.hashesOfLargeNets(2));
    assertEquals(one, HashProgram.hashesOfLargeNets(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dvarphi.backend=scalar",
        "-Dvarphi.backend=vector --add-modules=jdk.incubator.vector",
        "-Dvarphi.backend=vector --add-modules=jdk.incubator.vector -XX:UseAVX=2",
        "-Duser.language=tr -Xint",
      })
  void backEndsDoNotMatter(String options) throws IOException, InterruptedException {
    assertEquals(EXPECTED, printed(options, "2"));
  }

  @Test
  void processorsWithoutFusedMultiplyAddAreToldOfAndGiveTheSame()
      throws IOException, InterruptedException {
    ChildJvm jvm = new ChildJvm(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseFMA"));
    List<String> lines = jvm.run(HashProgram.class, "1");
    assertEquals(EXPECTED, hashes(lines));
    long warnings = lines.stream().filter(line -> line.contains("(FMA)")).count();
    assertEquals(1, warnings, () -> String.join("\n", lines));
  }

  @Test
  void seedsMatter() {
    Split split = TestNets.spirals();
    NetworkSpec spec = NetworkSpec.dense(2, 1, 8, "relu", 2, Head.SOFTMAX);
    RunResult one = Trainer.train(spec, withSeed(1), split, Observer.NONE);
    RunResult other = Trainer.train(spec, withSeed(2), split, Observer.NONE);
    assertNotEquals(one.weightsHash(), other.weightsHash());
    assertTrue(one.bestValidation() != other.bestValidation());
  }

  private static TrainSettings withSeed(long seed) {
    return new TrainSettings(new Optimizer.Sgd(0.9), 0.01, 32, 1, 0, 0, seed);
  }

  private static List<String> printed(String options, String threads)
      throws IOException, InterruptedException {
    return hashes(new ChildJvm(List.of(options.split(" "))).run(HashProgram.class, threads));
  }

  private static List<String> hashes(List<String> lines) {
    return lines.stream().filter(line -> line.contains("Evaluation[")).toList();
  }
}
