package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StudySpecTest {
  private static final LoadedData RINGS = TestStudies.circles(60);

  private static StudySpec spec(String... activations) {
    return TestStudies.spec(RINGS, activations);
  }

  @Test
  void allFunctionsGetAllNets() {
    StudySpec spec = spec("relu", "elu").withDepths(3, 8).withWidths(8, 16);
    List<Contender> contenders = spec.contenders();
    assertEquals(2 * 2 * 2, contenders.size());
    assertEquals(new Contender("circles", 3, 8, "relu"), contenders.getFirst());
    assertEquals(new Contender("circles", 8, 16, "elu"), contenders.getLast());
    NetworkSpec net = spec.network(contenders.getLast());
    assertEquals(9, net.layers().size());
    assertEquals(2, net.inputs());
    assertEquals(Head.SOFTMAX, net.head());
  }

  @Test
  void searchesTakeOtherSeedsThanComparisons() {
    StudySpec spec = spec("relu");
    assertTrue(spec.searchSeeds().stream().noneMatch(spec.comparisonSeeds()::contains));
    assertEquals(10, spec.comparisonSeeds().size());
    assertEquals(3, spec.searchSeeds().size());
  }

  @Test
  void theKeyOfARunIsThatOfAllItsBitsDependOn() {
    StudySpec spec = spec("relu", "elu");
    RunSpec run = new RunSpec(spec.contenders().getFirst(), 0.01, 1, RunSpec.Purpose.COMPARISON);
    String key = RunKey.of(spec, run);
    assertEquals(key, RunKey.of(spec("relu", "tanh").withSeeds(99), run), "others do not matter");
    List<String> others =
        List.of(
            RunKey.of(spec.with(StudyTraining.USUAL.withEpochs(3)), run),
            RunKey.of(TestStudies.spec(TestStudies.circles(61), "relu"), run),
            RunKey.of(spec, new RunSpec(run.contender(), 0.02, 1, run.purpose())),
            RunKey.of(spec, new RunSpec(run.contender(), 0.01, 2, run.purpose())),
            RunKey.of(spec, new RunSpec(spec.contenders().getLast(), 0.01, 1, run.purpose())));
    others.forEach(other -> assertNotEquals(key, other));
    assertEquals(others.size(), Set.copyOf(others).size());
  }

  @Test
  void theFingerprintIsThatOfRowsAndLabels() {
    LoadedData same = TestStudies.circles(60);
    assertEquals(Fingerprint.of(RINGS), Fingerprint.of(same));
    Dataset data = same.data();
    float[] moved = data.inputs().values().clone();
    moved[7] = Math.nextUp(moved[7]);
    Matrix inputs = Matrix.of(data.rows(), 2, moved);
    assertNotEquals(
        Fingerprint.of(RINGS),
        Fingerprint.of(
            LoadedData.of(new Dataset("circles", inputs, data.target(), data.columns()))));
  }

  @Test
  void specificationsAreReadBack() {
    CsvOptions options =
        CsvOptions.of("price")
            .as(CsvOptions.Task.REGRESSION)
            .droppingMissing()
            .withCategorical(Set.of("b", "a"))
            .without(Set.of("id"));
    StudyData plain = TestStudies.described(RINGS);
    StudyData table =
        withSource(plain, "table", new DataSource.Csv(Path.of("/data/t.csv"), options));
    StudyData images = withSource(plain, "mnist", new DataSource.Images(Path.of("/data/mnist")));
    StudySpec spec =
        new StudySpec(
            List.of(plain, table, images),
            List.of("relu", "elu(alpha=0.5)", "x*sigmoid(1.7*x)", "swiglu"),
            List.of(3, 8),
            List.of(64),
            new StudyTraining(
                LearningRates.automatic(new Optimizer.Sgd(0.9)),
                new Optimizer.Sgd(0.9),
                16,
                7,
                3,
                1e-4,
                new Init.KeepGradient()),
            5,
            -3,
            0.1,
            0.3);
    assertEquals(spec, SpecJson.spec(JsonReader.read(SpecJson.of(spec).toString())));
  }

  private static StudyData withSource(StudyData data, String name, DataSource source) {
    return new StudyData(
        name,
        source,
        data.rows(),
        3,
        data.columns(),
        new InputShape.Image(1, 1, 2),
        false,
        data.outputs(),
        List.of(new io.varphi.Text("a note", "一条说明")),
        data.fingerprint());
  }

  @Test
  void whatCannotBeIsRefused() {
    assertRefused("the function relu is named twice; name it once", () -> spec("relu", "relu"));
    assertRefused("the function relu is named twice; name it once", () -> spec("relu", "ReLU"));
    assertRefused(
        "softmax is a function of a whole row; give element-wise functions or gates",
        () -> spec("softmax"));
    assertRefused("the depth is between 1 and 1000, not 0", () -> spec("relu").withDepths(0));
    assertRefused(
        "the width is between 1 and 16384, not 16385", () -> spec("relu").withWidths(16385));
    assertRefused(
        "the number of seeds is between 1 and 100000, not 0", () -> spec("relu").withSeeds(0));
    assertRefused(
        "learning rate = -1.0 is out of range; it is a positive number",
        () -> LearningRates.of(-1));
    StudyData rings = TestStudies.described(RINGS);
    assertRefused(
        "the data set circles is named twice; name it once",
        () -> StudySpec.of(List.of(rings, rings), List.of("relu")));
    assertRefused(
        "the shares of validation, 0.5, and test, 0.5, are above 0 and leave something to train"
            + " on: they add up to less than 1",
        () ->
            new StudySpec(
                List.of(rings),
                List.of("relu"),
                List.of(1),
                List.of(8),
                StudyTraining.USUAL,
                1,
                1,
                0.5,
                0.5));
  }

  private static void assertRefused(String sentence, Supplier<?> made) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, made::get).getMessage());
  }

  @Test
  void learningRatesAreSortedAndTriedOnce() {
    assertEquals(List.of(0.001, 0.01), LearningRates.of(0.01, 0.001, 0.01).grid());
    assertFalse(LearningRates.of(0.01).isSearched());
    assertTrue(LearningRates.automatic(new Optimizer.Adam()).isExtended());
  }
}
