package io.varphi.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.varphi.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTest {
  @Test
  void threadsAndOrderDoNotMatter() throws InterruptedException {
    StudySpec spec = TestStudies.small();
    List<LoadedData> data = List.of(TestStudies.circles(200));
    Study one = StudyRunner.run(spec, data, 1, StudyProgress.NONE);
    Study three = StudyRunner.run(spec, data, 3, StudyProgress.NONE);
    List<StudyRun> shuffled = new ArrayList<>(three.runs());
    Collections.shuffle(shuffled, new Random(1));
    Study other = Study.of(spec, shuffled);
    assertEquals(TestStudies.timeless(one), TestStudies.timeless(three));
    assertEquals(TestStudies.timeless(one), TestStudies.timeless(other));
    assertEquals(TestStudies.conclusions(one), TestStudies.conclusions(other));
    assertTrue(one.isComplete());
    assertEquals(2 * (2 * 3 + 4), one.runs().size());
  }

  @Test
  void functionsArePairedBySeed() throws InterruptedException {
    Study study = TestStudies.run(TestStudies.small(), TestStudies.circles(200));
    Comparison comparison = study.comparisons().getFirst();
    assertEquals(List.of(1L, 2L, 3L, 4L), comparison.seeds());
    for (String activation : List.of("relu", "tanh")) {
      List<StudyRun> runs = study.compared(comparison.contender(activation));
      assertEquals(
          comparison.seeds(), runs.stream().map(run -> run.spec().seed()).toList(), activation);
      double chosen = study.rate(comparison.contender(activation)).orElseThrow().best();
      assertTrue(runs.stream().allMatch(run -> run.spec().learningRate() == chosen));
    }
  }

  @Test
  void theChosenRateIsTheOneThatValidatesBest() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(4, 1e-6, 0.03));
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    for (RateChoice choice : study.rates()) {
      assertEquals(0.03, choice.best());
      assertEquals(2, choice.tried().size());
      assertTrue(choice.tried().getFirst().metric() < choice.tried().getLast().metric());
      assertTrue(choice.remark().orElseThrow().english().contains("is the largest that was tried"));
    }
  }

  @Test
  void aGridIsExtendedWhereTheBestRateLiesAtItsEnd() throws InterruptedException {
    LearningRates small = new LearningRates(List.of(1e-6, 3e-6), 1, true);
    StudyTraining training = StudyTraining.USUAL.withEpochs(2).with(small);
    StudySpec spec = TestStudies.spec(TestStudies.circles(200), "relu").with(training).withSeeds(1);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    RateChoice choice = study.rates().getFirst();
    List<Double> tried = choice.tried().stream().map(RateChoice.Tried::learningRate).toList();
    assertTrue(tried.size() > 2 && tried.size() <= 5, tried::toString);
    assertEquals(List.of(1e-6, 3e-6, 1e-5), tried.subList(0, 3));
    assertTrue(study.verdict(Language.ENGLISH).contains(choice.remark().orElseThrow().english()));
  }

  @Test
  void aSingleRateNeedsNoSearch() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(1, 0.01)).withSeeds(2);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    assertEquals(2 * 2, study.runs().size());
    assertTrue(study.rates().stream().allMatch(choice -> choice.best() == 0.01));
    assertTrue(study.rates().stream().allMatch(choice -> choice.tried().isEmpty()));
  }

  /** Nothing can be learned, but that two thirds of the labels are the same. */
  @ParameterizedTest
  @CsvSource({"1, 1, 15, 0.5", "2, 3, 10, 0.35", "3, 3, 10, 0.35"})
  void labelsAtRandomHaveNoWinner(long labels, int depth, int epochs, double share)
      throws InterruptedException {
    LoadedData data = withRandomLabels(TestStudies.circles(200), labels, share);
    List<String> functions = List.of("relu", "tanh", "gelu", "sigmoid");
    StudySpec spec =
        TestStudies.spec(data, functions.toArray(String[]::new))
            .with(TestStudies.training(epochs, 0.003, 0.03))
            .withDepths(depth)
            .withSeeds(10);
    Study study = TestStudies.run(spec, data);
    Comparison comparison = study.comparisons().getFirst();
    assertEquals(Optional.empty(), comparison.winner());
    assertTrue(comparison.isNothingLearned(), comparison::toString);
    assertEquals(Math.max(share, 1 - share), comparison.baseline().mean(), 0.1);
    String english = last("no better than always guessing", study.verdict(Language.ENGLISH));
    assertTrue(
        english.startsWith("no better than always guessing the commonest class (accuracy 0."),
        english);
    assertTrue(functions.stream().allMatch(english::contains), english);
    String chinese = last("并不优于", study.verdict(Language.CHINESE));
    assertTrue(chinese.startsWith("并不优于始终猜测最常见的类别（准确率 0."), chinese);
  }

  private static String last(String part, List<String> sentences) {
    return sentences.stream().filter(each -> each.contains(part)).toList().getLast();
  }

  private static LoadedData withRandomLabels(LoadedData loaded, long seed, double share) {
    Dataset data = loaded.data();
    RandomStream random = RandomStream.of(seed, "labels");
    int[] labels =
        IntStream.range(0, data.rows())
            .map(_ -> random.nextInt(100) < 100 * share ? 1 : 0)
            .toArray();
    Target target = new Target.Classes(labels, List.of("a", "b"));
    return LoadedData.of(new Dataset("chance", data.inputs(), target, data.columns()));
  }

  @Test
  void noRunLearnsFromARowThatAnotherIsTestedBy() {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec = TestStudies.small();
    Set<List<Float>> tested = new HashSet<>();
    Set<List<Float>> learned = new HashSet<>();
    Stream.concat(spec.searchSeeds().stream(), spec.comparisonSeeds().stream())
        .map(seed -> spec.unscaledSplit(data, seed))
        .forEach(split -> {
          tested.addAll(rows(split.test()));
          learned.addAll(rows(split.train()));
          learned.addAll(rows(split.validation()));
        });
    assertEquals(40, tested.size());
    assertEquals(160, learned.size());
    assertTrue(Collections.disjoint(tested, learned));
  }

  private static List<List<Float>> rows(Dataset data) {
    return IntStream.range(0, data.rows())
        .mapToObj(row -> List.of(data.inputs().at(row, 0), data.inputs().at(row, 1)))
        .toList();
  }

  @Test
  void sigmoidInADeepPlainNetFailsFromVanishingGradients() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "sigmoid", "relu")
            .with(TestStudies.training(10, 0.003))
            .withDepths(20)
            .withWidths(32)
            .withSeeds(6);
    Study study = TestStudies.run(spec, data);
    Ranking ranking = study.comparisons().getFirst().ranking();
    assertEquals(Optional.of("relu"), ranking.winner(), () -> ranking.standings().toString());
    assertTrue(ranking.standings().getLast().mean() < 0.65, () -> ranking.standings().toString());
    assertEquals(List.of("sigmoid"), study.comparisons().getFirst().baseline().unbeatenBy());
    List<String> hindrances = study.hindrances(Language.ENGLISH);
    assertTrue(
        hindrances.stream()
            .anyMatch(sentence ->
                sentence.startsWith(
                        "sigmoid (circles, 20 × 32), in 6 of 6 runs: layer 1: the gradient has")
                    && sentence.contains("it has been vanishing on its way back since")),
        hindrances::toString);
    assertTrue(
        study.hindrances(Language.CHINESE).stream()
            .anyMatch(sentence ->
                sentence.startsWith("sigmoid（circles，20 × 32），6 次训练中有 6 次：第 1 层：梯度的范数为")
                    && sentence.contains("在反向传播中消失")));
    assertTrue(hindrances.stream().allMatch(each -> each.startsWith("sigmoid")), "relu learned");
    List<String> observations = study.observations(Language.ENGLISH);
    assertTrue(
        observations.stream().allMatch(each -> each.startsWith("relu")), observations::toString);
  }

  /** Dead units of a net that learned are no hindrance; of one that did not, they are. */
  @Test
  void onlyWhatTheBeatenHaveKeptThemFromLearning() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "relu", "0*x")
            .with(TestStudies.training(25, 0.02))
            .withDepths(2)
            .withWidths(16)
            .withSeeds(6);
    Study study = TestStudies.run(spec, data);
    assertEquals(
        Optional.of("relu"),
        study.comparisons().getFirst().winner(),
        () -> study.verdict(Language.ENGLISH) + " " + study.comparisons());
    List<String> hindrances = study.hindrances(Language.ENGLISH);
    List<String> observations = study.observations(Language.ENGLISH);
    assertTrue(
        hindrances.stream()
            .anyMatch(each -> each.startsWith("0*x") && each.contains("are dead since the start")),
        hindrances::toString);
    assertFalse(hindrances.stream().anyMatch(each -> each.startsWith("relu")));
    assertTrue(
        observations.stream()
            .anyMatch(each -> each.startsWith("relu") && each.contains("are dead")),
        observations::toString);
    assertFalse(observations.stream().anyMatch(each -> each.startsWith("0*x")));
  }

  /** Weights that hardly move are no problem of a net that has learned; wild ones are. */
  @ParameterizedTest
  @CsvSource({"1e-7, 0", "0.5, 1"})
  void weightsThatAreThrownAboutAreSeenInNetsThatLearned(double ratio, int seen)
      throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(4, 0.03)).withSeeds(2);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    List<StudyRun> runs = study.runs().stream().map(run -> withUpdates(run, ratio)).toList();
    List<String> observations = Study.of(spec, runs).observations(Language.ENGLISH);
    assertEquals(
        2L * seen,
        observations.stream().filter(each -> each.contains("a step changes")).count(),
        observations::toString);
  }

  /** As if the first layer's updates had been such a share of its weights since epoch 2. */
  private static StudyRun withUpdates(StudyRun run, double ratio) {
    HealthRecord last = run.health().getLast();
    LayerHealth first = last.layers().getFirst();
    List<LayerHealth> layers = new ArrayList<>(last.layers());
    layers.set(0, new LayerHealth(1, first.units(), first.gradientNorm(), ratio));
    List<HealthRecord> health = new ArrayList<>(run.health());
    for (int i = 2; i < health.size(); i++) {
      health.set(i, new HealthRecord(health.get(i).epoch(), last.samples(), layers));
    }
    List<Finding> problems =
        Health.problems(health).stream()
            .filter(finding -> finding.measure() == Measure.UPDATE_RATIO && finding.layer() == 1)
            .toList();
    assertEquals(2, problems.getFirst().since());
    return new StudyRun(run.spec(), run.result(), run.guess(), health, problems, run.predictions());
  }

  @Test
  void aLargeLearningRateKillsReluUnitsAndTheSentenceSaysWhere() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "relu").with(TestStudies.training(3, 1)).withSeeds(2).withWidths(32);
    Study study = TestStudies.run(spec, data);
    StudyProblem problem =
        study.problems().stream()
            .filter(each -> each.measure() == Measure.DEAD)
            .findFirst()
            .orElseThrow();
    Finding example = problem.example();
    StudyRun run = study.runs().getFirst();
    String sentence = problem.sentence().english();
    assertTrue(
        sentence.contains("layer " + example.layer() + ": ")
            && sentence.contains("of units (" + example.units().size() + " of 32) are dead since"),
        sentence);
    boolean isOfThisRun = run.problems().contains(example);
    StudyRun worst = isOfThisRun ? run : study.runs().getLast();
    LayerHealth layer = worst.health().getLast().layers().get(example.layer() - 1);
    assertEquals(example.units(), layer.numbers(UnitHealth::isDead));
  }

  @Test
  void aRunThatDivergesIsRecordedAndTheOthersGoOn() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(120, 0.1, 1));
    StudyTraining training =
        new StudyTraining(
            LearningRates.of(0.01, 1e6),
            new Optimizer.Sgd(0.9),
            16,
            3,
            0,
            0,
            new Init.KeepSignal());
    StudySpec spec = TestStudies.spec(data, "relu", "identity").with(training).withSeeds(2);
    Study study = TestStudies.run(spec, data);
    assertTrue(study.isComplete());
    for (RateChoice choice : study.rates()) {
      assertEquals(0.01, choice.best());
      assertEquals(3, choice.tried().getLast().diverged());
      assertTrue(Double.isNaN(choice.tried().getLast().metric()));
    }
    StudyRun diverged =
        study.runs().stream().filter(StudyRun::isDiverged).findFirst().orElseThrow();
    assertEquals(1e6, diverged.spec().learningRate());
    assertTrue(
        diverged.result().outcome() instanceof Outcome.Diverged(int epoch, int _) && epoch > 0);
  }

  @Test
  void aFunctionThatAlwaysDivergesIsLast() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(120, 0.1, 1));
    StudySpec spec =
        TestStudies.spec(data, "log(-1 - x^2)", "tanh")
            .with(TestStudies.training(2, 0.01))
            .withSeeds(2);
    Study study = TestStudies.run(spec, data);
    List<Standing> standings = study.comparisons().getFirst().ranking().standings();
    assertEquals(2, standings.size());
    assertEquals("tanh", standings.getFirst().name());
    assertEquals(0, standings.getLast().finished());
    assertTrue(
        study.verdict(Language.ENGLISH).getFirst().contains("diverged with 2 of 2 seeds"),
        () -> study.verdict(Language.ENGLISH).toString());
  }

  /** R² is none there, and no run has diverged. */
  @Test
  void valuesThatAreTheSameInTheTestPartAreRefused() {
    float[][] inputs = new float[30][];
    float[] targets = new float[30];
    for (int i = 0; i < 30; i++) {
      inputs[i] = new float[] {i};
    }
    targets[29] = 1;
    LoadedData data = LoadedData.of(TestNets.table(inputs, targets));
    StudySpec spec = TestStudies.spec(data, "relu");
    String sentence =
        assertThrows(DataException.class, () -> TestStudies.run(spec, data)).getMessage();
    assertEquals(
        "\"y\" of table is 0 in all 6 rows of the test part, so that nets cannot be compared by R²"
            + " there; give it a larger share, try another first seed, or add rows",
        sentence);
  }

  @Test
  void fewRowsToTestByAreSaid() throws InterruptedException {
    LoadedData data = TestStudies.circles(20);
    StudySpec spec =
        TestStudies.spec(data, "relu").with(TestStudies.training(1, 0.01)).withSeeds(1);
    assertTrue(
        TestStudies.run(spec, data)
            .verdict(Language.ENGLISH)
            .contains(
                "circles: nets are tested by no more than 4 rows, so that a single one counts for"
                    + " much"));
  }

  @Test
  void gatesAndParametersTakePart() throws InterruptedException {
    LoadedData data = TestStudies.circles(200);
    StudySpec spec =
        TestStudies.spec(data, "swiglu", "elu(alpha=0.5)", "x*sigmoid(1.7*x)", "prelu")
            .with(TestStudies.training(1, 0.01))
            .withSeeds(1);
    Study study = TestStudies.run(spec, data);
    assertEquals(4, study.comparisons().getFirst().ranking().standings().size());
    LayerSpec layer = spec.network(spec.contenders().getFirst()).layers().getFirst();
    assertEquals(new LayerSpec.Gated(8, 3, "swiglu"), layer);
    assertEquals(
        new LayerSpec.Gated(8, 3, "swiglu").normalised(),
        spec.network(spec.contenders().getFirst()).layers().get(1));
  }

  @Test
  void severalDataSetsAreComparedByRank() throws InterruptedException {
    LoadedData rings = TestStudies.circles(150);
    LoadedData clouds = LoadedData.of(Datasets.xor(150, 0.3, 1));
    StudySpec spec =
        StudySpec.of(
                List.of(TestStudies.described(rings), TestStudies.described(clouds)),
                List.of("tanh", "relu"))
            .withWidths(8)
            .with(TestStudies.training(2, 0.03))
            .withSeeds(2);
    Study study = TestStudies.run(spec, rings, clouds);
    assertEquals(
        List.of("circles", "xor"), study.comparisons().stream().map(Comparison::data).toList());
    Friedman friedman = study.overall().orElseThrow();
    assertEquals(2, friedman.dataSets());
    assertTrue(friedman.p() >= 0.5, "two sets can agree on two functions by chance");
    assertTrue(
        study
            .verdict(Language.ENGLISH)
            .contains("2 data sets cannot show any difference among 2 functions; take 6 or more"));
    List<String> verdict = study.verdict(Language.ENGLISH);
    assertTrue(
        verdict.stream().anyMatch(s -> s.startsWith("over 2 data sets, ")), verdict::toString);
    assertTrue(verdict.stream().anyMatch(s -> s.startsWith("xor: ")), verdict::toString);
  }

  @Test
  void progressCountsToTheEnd() throws InterruptedException {
    List<StudyProgress.State> states = new ArrayList<>();
    StudySpec spec = TestStudies.small();
    StudyRunner.run(spec, List.of(TestStudies.circles(200)), 2, (state, _) -> states.add(state));
    assertEquals(
        IntStream.rangeClosed(0, 20).boxed().toList(),
        states.stream().map(StudyProgress.State::finished).toList());
    assertTrue(states.stream().allMatch(state -> state.planned() == 20 && state.earlier() == 0));
    assertEquals(Optional.empty(), states.getFirst().left());
    assertFalse(states.get(1).left().orElseThrow().isNegative());
    assertEquals(Optional.of(Duration.ZERO), states.getLast().left());
  }

  @Test
  void whatTheNetPredictsIsKeptForTheFirstSeed() throws InterruptedException {
    StudySpec spec = TestStudies.small().with(TestStudies.training(20, 0.03)).withWidths(32);
    Study study = TestStudies.run(spec, TestStudies.circles(200));
    List<StudyRun> withMap =
        study.runs().stream().filter(run -> run.predictions().isPresent()).toList();
    assertEquals(2, withMap.size());
    PredictionMap map = withMap.getFirst().predictions().orElseThrow();
    assertTrue(map.xLow() < -1 && map.xHigh() > 1 && map.xHigh() < 1.5);
    Matrix places = map.predictions();
    assertTrue(places.at(places.rows() / 2, places.columns() / 2) < 0.5, "inside: the first ring");
    assertTrue(places.at(0, 0) > 0.5, "in the corner: the second ring");
  }

  @Test
  void predictionsOfValuesAreInTheUnitsOfTheData() throws InterruptedException {
    LoadedData data = LoadedData.of(Datasets.sine(200, 0, 1));
    StudySpec spec =
        TestStudies.spec(data, "tanh")
            .with(TestStudies.training(40, 0.01))
            .withWidths(32)
            .withSeeds(1);
    StudyRun run = TestStudies.run(spec, data).runs().getFirst();
    PredictionMap map = run.predictions().orElseThrow();
    assertTrue(run.score() > 0.9, () -> "R² " + run.score());
    assertEquals(1, map.predictions().rows());
    double worst = 0;
    for (int i = 20; i < 180; i++) {
      double x = map.xLow() + (map.xHigh() - map.xLow()) * i / 200;
      worst = Math.max(worst, Math.abs(map.predictions().at(0, i) - Math.sin(x)));
    }
    double largest = worst;
    assertTrue(largest < 0.8, () -> "largest error " + largest);
  }
}
